package dev.midad.outlets.feeds;

import dev.midad.newsroom.authors.AuthorRef;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.published.ArticleParameters;
import dev.midad.newsroom.sections.SectionRef;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.TagRef;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Titles a feed with the publication and with the sections, authors and tags it is narrowed to, so that a subscriber of
 * several feeds can tell them apart.
 */
@ApplicationScoped
class FeedTitle {

    private final Sections sections;
    private final Authors authors;
    private final Tags tags;

    FeedTitle(Sections sections, Authors authors, Tags tags) {
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
    }

    String of(ArticleParameters parameters, PublicationView publication, String lang) {
        return Stream.of(
                        Stream.of(publication.nameIn(lang)),
                        names(parameters.section(), sections::find, sections::refs, SectionRef::name, lang),
                        names(parameters.author(), authors::find, authors::refs, AuthorRef::name, lang),
                        names(parameters.tag(), tags::find, tags::refs, TagRef::name, lang))
                .flatMap(names -> names)
                .collect(Collectors.joining(" - "));
    }

    private static <T> Stream<String> names(
            List<String> asked,
            Function<String, Optional<UUID>> finder,
            BiFunction<List<UUID>, String, Map<UUID, T>> refs,
            Function<T, String> name,
            String lang) {
        var ids =
                asked.stream().map(finder).flatMap(Optional::stream).distinct().toList();
        return ids.isEmpty()
                ? Stream.of()
                : refs.apply(ids, lang).values().stream().map(name).sorted();
    }
}
