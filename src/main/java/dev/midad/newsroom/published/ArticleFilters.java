package dev.midad.newsroom.published;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the filters of lists of articles, and refuses a filter that names an unknown section, author, tag or issue. */
@ApplicationScoped
class ArticleFilters {

    // PostgreSQL reads an index once more for each value; nobody reads twenty sections at once.
    private static final int MOST_VALUES = 20;

    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final FindIssue issues;

    ArticleFilters(Sections sections, Authors authors, Tags tags, FindIssue issues) {
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.issues = issues;
    }

    @Transactional
    ArticleFilter of(ArticleParameters parameters) {
        var named = ids("section", parameters.section(), sections::find);
        return new ArticleFilter(
                named,
                named.isEmpty() ? named : sections.under(named),
                ids("author", parameters.author(), authors::find),
                ids("tag", parameters.tag(), tags::findShown),
                ids("issue", parameters.issue(), issues::find),
                languages(parameters.lang()),
                Parameters.instant("publishedFrom", parameters.publishedFrom()),
                Parameters.instant("publishedTo", parameters.publishedTo()),
                false,
                Parameters.choice("sort", parameters.sort(), ArticleSort.USUAL, ArticleSort.BY_NAME));
    }

    private static List<UUID> ids(String name, List<String> refs, Function<String, Optional<UUID>> finder) {
        bounded(name, refs);
        return refs.stream()
                .map(ref -> finder.apply(ref).orElseThrow(() -> Parameters.unknownRef(name, ref)))
                .distinct()
                .toList();
    }

    private static List<String> languages(List<String> tags) {
        bounded("lang", tags);
        return tags.stream().map(ArticleFilters::canonical).distinct().toList();
    }

    private static String canonical(String tag) {
        return Objects.requireNonNull(Parameters.language("lang", tag));
    }

    private static void bounded(String name, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw ProblemException.invalidParameter(
                    name, "tooMany", Message.of("At most %s values.", "بحد أقصى %s قيمة.", MOST_VALUES));
        }
    }
}
