package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.HistoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads what was done to an article. */
@ApplicationScoped
class ArticleHistory {

    private final ArticleRepository articles;
    private final AuditTrail trail;

    ArticleHistory(ArticleRepository articles, AuditTrail trail) {
        this.articles = articles;
        this.trail = trail;
    }

    @Transactional
    Page<HistoryEntry> list(UUID article, boolean latestFirst, Paging paging) {
        if (articles.findByIdOptional(article).isEmpty()) {
            throw ProblemException.notFound();
        }
        return trail.history("article", article, latestFirst, paging);
    }
}
