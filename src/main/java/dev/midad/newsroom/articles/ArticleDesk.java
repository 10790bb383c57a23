package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the articles of the desk, drafts and trash included. */
@ApplicationScoped
class ArticleDesk {

    private static final Map<String, String> STATES = Stream.concat(
                    Arrays.stream(ArticleState.values()).map(ArticleState::tag), Stream.of("trashed", "all"))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
    private static final Map<String, String> REVIEWS =
            Arrays.stream(Review.values()).collect(Collectors.toUnmodifiableMap(Review::tag, Review::tag));

    private final ArticleRepository articles;
    private final DeskViews views;
    private final Cursors cursors;
    private final Sections sections;
    private final Authors authors;
    private final Tags tags;

    ArticleDesk(
            ArticleRepository articles,
            DeskViews views,
            Cursors cursors,
            Sections sections,
            Authors authors,
            Tags tags) {
        this.articles = articles;
        this.views = views;
        this.cursors = cursors;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
    }

    @Transactional
    Page<ArticleEditorialSummary> list(DeskParameters parameters, Paging paging, Actor actor) {
        var filter = filter(parameters, actor);
        var fingerprint = filter.fingerprint();
        var after = cursors.read(fingerprint, paging.cursor());
        var rows = articles.list(filter.after(place(after)), paging.limit() + 1);
        var next = rows.size() > paging.limit() ? rows.get(paging.limit() - 1) : null;
        return new Page<>(
                views.summaries(rows.subList(0, Math.min(rows.size(), paging.limit()))),
                new Page.Info(
                        paging.limit(),
                        next == null
                                ? null
                                : cursors.write(fingerprint, List.of(next.updatedAt.toString(), next.id.toString())),
                        paging.count() ? articles.count(filter) : null));
    }

    DeskFilter filter(DeskParameters parameters, Actor actor) {
        var state = Parameters.choice("state", parameters.state(), "all", STATES);
        var section = find("section", parameters.section(), sections::find);
        return new DeskFilter(
                state.equals("all") || state.equals("trashed") ? null : state,
                state.equals("trashed"),
                parameters.review() == null ? null : Parameters.choice("review", parameters.review(), "", REVIEWS),
                Parameters.language("lang", parameters.lang()),
                Parameters.flag("mine", parameters.mine()) ? actor.id() : null,
                section,
                section == null ? null : sections.under(List.of(section)),
                find("author", parameters.author(), authors::find),
                find("tag", parameters.tag(), tags::find),
                null);
    }

    private static @Nullable UUID find(String name, @Nullable String ref, Function<String, Optional<UUID>> finder) {
        return ref == null ? null : finder.apply(ref).orElseThrow(() -> Parameters.unknownRef(name, ref));
    }

    private static DeskFilter.@Nullable Place place(@Nullable List<String> cursor) {
        return cursor == null
                ? null
                : new DeskFilter.Place(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)));
    }
}
