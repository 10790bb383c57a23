package dev.midad.articles;

import dev.midad.access.AuditTrail;
import dev.midad.access.HistoryEntry;
import dev.midad.web.Page;
import dev.midad.web.Paging;
import dev.midad.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads what was done to articles. */
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
