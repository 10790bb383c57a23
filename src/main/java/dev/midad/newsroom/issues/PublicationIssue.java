package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.midad.newsroom.publication.MastheadEntry;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.published.IssuePlace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes an issue as schema.org's {@code PublicationIssue}.
 *
 * @see <a href="https://schema.org/PublicationIssue">schema.org/PublicationIssue</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type"})
record PublicationIssue(
        @JsonProperty("@context") String context,
        String identifier,
        @Nullable String issueNumber,
        @Nullable String name,
        String datePublished,
        String inLanguage,
        Periodical isPartOf,
        @Nullable String image,
        List<Person> editor,
        List<Part> hasPart) {

    private static final String EDITOR_IN_CHIEF = "editor-in-chief";

    @JsonProperty("@type")
    String type() {
        return "PublicationIssue";
    }

    /** Names the newspaper or magazine. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Periodical(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String issn) {}

    /** Names who was responsible for the issue. */
    record Person(@JsonProperty("@type") String type, String name) {}

    /** Names an article and the pages that it stands on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @JsonProperty("@type") String type,
            String identifier,
            String headline,
            @Nullable Integer pageStart,
            @Nullable Integer pageEnd) {}

    static PublicationIssue of(IssueView issue, PublicationView publication) {
        return new PublicationIssue(
                "https://schema.org",
                "urn:uuid:" + issue.id(),
                IssuePlace.printed(issue.number(), issue.numberTo()),
                issue.title(),
                issue.date().toString(),
                issue.lang(),
                new Periodical("Periodical", publication.nameIn(issue.lang()), publication.issn()),
                issue.cover() == null ? null : issue.cover().medium().url(),
                Objects.requireNonNullElse(issue.masthead(), List.<MastheadEntry>of()).stream()
                        .filter(entry -> entry.role().equals(EDITOR_IN_CHIEF))
                        .map(entry -> new Person("Person", entry.name()))
                        .toList(),
                parts(issue));
    }

    private static List<Part> parts(IssueView issue) {
        var contents = issue.contents() == null ? List.<IssueSectionView>of() : issue.contents();
        return contents.stream()
                .flatMap(part -> part.items().stream())
                .filter(item -> !item.withdrawn())
                .map(item -> new Part(
                        "NewsArticle",
                        "urn:uuid:" + item.article().id(),
                        Objects.requireNonNullElse(item.article().headline(), ""),
                        item.page(),
                        item.pageTo() == null ? item.page() : item.pageTo()))
                .toList();
    }
}
