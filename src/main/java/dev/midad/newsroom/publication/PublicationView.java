package dev.midad.newsroom.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Tagged;
import dev.midad.foundation.web.Versioned;
import dev.midad.language.text.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds the publication for readers and editors alike: nothing of it is hidden. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Publication",
        description = "The newspaper or magazine: what it is called, who makes it, how it is read")
public record PublicationView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the editorial ETag is made of it", examples = "1")
        int version,

        @Schema(required = true, examples = "مجلة أسبوعية") String name,
        @Nullable String description,

        @Schema(required = true, description = "In other languages, by language tag")
        Map<String, PublicationText> translations,

        @Schema(required = true, examples = "[\"ar\", \"en\"]")
        List<String> languages,

        @Schema(required = true, examples = "ar") String defaultLanguage,

        @Schema(
                required = true,
                description = "Direction of the default language",
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, examples = "Asia/Kuwait") String timeZone,
        @Schema(required = true) List<MastheadEntry> masthead,
        @Schema(required = true) List<SocialLink> socialLinks,

        @Schema(
                description = "Where the publication's own site shows an article; absent where nobody has said",
                examples = "https://example.org/{section}/{slug}")
        @Nullable
        String articleUrl,

        @Schema(description = "Its International Standard Serial Number (ISO 3297)", examples = "2049-3630") @Nullable
        String issn,

        @Schema(description = "How often an issue comes out") @Nullable
        Frequency frequency,

        @Schema(
                implementation = String.class,
                format = "date",
                description = "The date of its first issue, from which the year of its life is counted",
                examples = "2000-01-05")
        @Nullable
        LocalDate firstIssue,

        @Schema(
                required = true,
                description = "Where the publication's own site shows things of other kinds: a path by kind",
                examples = "{\"section\": \"/قسم/{slug}\"}")
        Map<String, String> addresses,

        @Schema(required = true) CommentRules comments,
        @Schema(required = true) Instant updatedAt)
        implements Tagged, Versioned {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id,
                publication.version,
                publication.name,
                publication.description,
                publication.translations,
                List.of(publication.languages),
                publication.defaultLanguage,
                Direction.of(publication.defaultLanguage),
                publication.timeZone,
                publication.masthead,
                publication.socialLinks,
                publication.articleUrl,
                publication.issn,
                publication.frequency(),
                publication.firstIssue,
                publication.addresses,
                publication.comments(),
                publication.updatedAt);
    }

    /** Returns its name in the language, or its own name where it has none in that language. */
    public String nameIn(String lang) {
        var text = textIn(lang);
        return text == null ? name : text.name();
    }

    /** Returns its description in the language, or its own where it has none in that language. */
    public @Nullable String descriptionIn(String lang) {
        var text = textIn(lang);
        return text == null || text.description() == null ? description : text.description();
    }

    private @Nullable PublicationText textIn(String lang) {
        var text = translations.get(lang);
        return text == null ? translations.get(lang.split("-")[0]) : text;
    }

    @Override
    public Stream<String> cacheTags() {
        return Stream.of("publication");
    }
}
