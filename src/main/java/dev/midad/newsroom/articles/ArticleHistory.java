package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.HistoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads what was done to an article. */
@ApplicationScoped
class ArticleHistory {

    private final LockedArticles articles;
    private final AuditTrail trail;

    ArticleHistory(LockedArticles articles, AuditTrail trail) {
        this.articles = articles;
        this.trail = trail;
    }

    @Transactional
    Page<HistoryEntry> list(UUID article, boolean latestFirst, Paging paging, Actor actor) {
        articles.requireReadable(article, actor);
        return trail.history("article", article, latestFirst, paging);
    }
}
