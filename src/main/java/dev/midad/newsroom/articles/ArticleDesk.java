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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the articles of the desk, drafts and trash included. */
@ApplicationScoped
class ArticleDesk {

    private static final String TRASHED = "trashed";
    private static final String ALL = "all";
    private static final List<String> EVERY_STATE =
            Arrays.stream(ArticleState.values()).map(ArticleState::tag).toList();
    private static final Map<String, String> STATES = Stream.concat(EVERY_STATE.stream(), Stream.of(TRASHED, ALL))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
    private static final Map<String, String> REVIEWS =
            Arrays.stream(Review.values()).collect(Collectors.toUnmodifiableMap(Review::tag, Review::tag));

    private final ArticleRepository articles;
    private final DeskViews views;
    private final Cursors cursors;
    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final ArticleAccess access;

    ArticleDesk(
            ArticleRepository articles,
            DeskViews views,
            Cursors cursors,
            Sections sections,
            Authors authors,
            Tags tags,
            ArticleAccess access) {
        this.articles = articles;
        this.views = views;
        this.cursors = cursors;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.access = access;
    }

    @Transactional
    Page<ArticleEditorialSummary> list(
            DeskParameters parameters, DeskListParameters narrowing, Paging paging, Actor actor) {
        var query = DeskQuery.of(filter(parameters, actor), narrowing);
        var fingerprint = query.fingerprint();
        var rows = articles.list(query.after(cursors.read(fingerprint, paging.cursor())), paging.limit() + 1);
        var next = rows.size() > paging.limit() ? rows.get(paging.limit() - 1) : null;
        return new Page<>(
                views.summaries(rows.subList(0, Math.min(rows.size(), paging.limit()))),
                new Page.Info(
                        paging.limit(),
                        next == null ? null : cursors.write(fingerprint, query.place(next)),
                        paging.count() ? articles.count(query) : null));
    }

    DeskFilter filter(DeskParameters parameters, Actor actor) {
        var states = parameters.state().stream()
                .map(state -> Parameters.choice("state", state, ALL, STATES))
                .collect(Collectors.toCollection(TreeSet::new));
        var trash = states.remove(TRASHED);
        var section = find("section", parameters.section(), sections::find);
        return new DeskFilter(
                states.contains(ALL) ? trash ? EVERY_STATE : List.of() : List.copyOf(states),
                trash,
                parameters.review() == null ? null : Parameters.choice("review", parameters.review(), "", REVIEWS),
                Parameters.language("lang", parameters.lang()),
                Parameters.flag("mine", parameters.mine()) ? actor.id() : null,
                section,
                section == null ? null : sections.under(List.of(section)),
                find("author", parameters.author(), authors::find),
                find("tag", parameters.tag(), tags::find),
                access.readable(actor));
    }

    private static @Nullable UUID find(String name, @Nullable String ref, Function<String, Optional<UUID>> finder) {
        return ref == null ? null : finder.apply(ref).orElseThrow(() -> Parameters.unknownRef(name, ref));
    }
}
