package dev.midad.newsroom.previews;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.frontdesk.FrontDesk;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes the links that show an article or a front to a person without an account. */
@ApplicationScoped
class PreviewLinks {

    private static final String KIND = "preview-link";
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(90);

    private final Articles articles;
    private final FrontDesk fronts;
    private final PreviewLinkRepository links;
    private final PreviewTokens tokens;
    private final Drafts drafts;
    private final Cursors cursors;
    private final Audit audit;
    private final DatabaseClock clock;

    PreviewLinks(
            Articles articles,
            FrontDesk fronts,
            PreviewLinkRepository links,
            PreviewTokens tokens,
            Drafts drafts,
            Cursors cursors,
            Audit audit,
            DatabaseClock clock) {
        this.articles = articles;
        this.fronts = fronts;
        this.links = links;
        this.tokens = tokens;
        this.drafts = drafts;
        this.cursors = cursors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PreviewLinkView create(Previewed shown, PreviewLinkDraft draft, Actor actor) {
        drafts.validated(draft);
        var lasting = lasting(draft.expiresIn());
        requireUntrashed(shown, actor);
        var now = clock.now();
        var link = new PreviewLink(shown, draft.note(), actor, now, lasting);
        links.persist(link);
        audit.record(
                AuditAction.CREATE,
                KIND,
                link.id,
                Map.of(shown.kind().label, shown.id(), "expiresAt", link.expiresAt.toString()));
        return PreviewLinkView.of(link, now, tokens.write(link));
    }

    @Transactional
    Page<PreviewLinkView> list(Previewed shown, Paging paging, Actor actor) {
        require(shown, actor);
        var query = KIND + ' ' + shown.id();
        var after = cursors.read(query, paging.cursor());
        var rows = links.listNewest(
                shown,
                after == null ? null : Instant.parse(after.get(0)),
                after == null ? null : UUID.fromString(after.get(1)),
                paging.limit() + 1);
        var now = clock.now();
        return Page.of(
                rows,
                paging.limit(),
                link -> PreviewLinkView.of(link, now),
                link -> cursors.write(query, List.of(link.createdAt.toString(), link.id.toString())),
                paging.count() ? links.count(shown) : null);
    }

    /** Revokes a link. A link that has ended already stays as it ended. */
    @Transactional
    void revoke(Previewed shown, UUID linkId, Actor actor) {
        require(shown, actor);
        var link = links.find(linkId, shown).orElseThrow(ProblemException::notFound);
        var now = clock.now();
        if (link.isLive(now)) {
            link.revoke(now);
            audit.record(AuditAction.REVOKE, KIND, linkId, Map.of(shown.kind().label, shown.id()));
        }
    }

    private void requireUntrashed(Previewed shown, Actor actor) {
        switch (shown.kind()) {
            case ARTICLE -> articles.requireOwnUntrashed(shown.id(), actor);
            case FRONT -> fronts.require(shown.id());
        }
    }

    private void require(Previewed shown, Actor actor) {
        switch (shown.kind()) {
            case ARTICLE -> articles.requireOwn(shown.id(), actor);
            case FRONT -> fronts.require(shown.id());
        }
    }

    private static Duration lasting(@Nullable Integer seconds) {
        var lasting = seconds == null ? USUAL : Duration.ofSeconds(seconds);
        if (lasting.compareTo(LEAST) < 0 || lasting.compareTo(MOST) > 0) {
            throw ProblemException.invalid(
                    "/expiresIn",
                    "outOfRange",
                    Message.of("From %s to %s seconds.", "من %s إلى %s ثانية.", LEAST.toSeconds(), MOST.toSeconds()));
        }
        return lasting;
    }
}
