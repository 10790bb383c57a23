package dev.midad.newsroom.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Saves a draft that was written, its revision, and the record of both. */
@ApplicationScoped
class SaveArticle {

    private final ArticleRepository articles;
    private final Revisions revisions;
    private final DeskViews views;
    private final Audit audit;
    private final ObjectMapper json;

    SaveArticle(ArticleRepository articles, Revisions revisions, DeskViews views, Audit audit, ObjectMapper json) {
        this.articles = articles;
        this.revisions = revisions;
        this.views = views;
        this.audit = audit;
        this.json = json;
    }

    ArticleEditorialView created(Article article, ResolvedDraft resolved, SaveNote note) {
        save(article, note, AuditAction.CREATE, Map.of("slug", article.slug));
        return views.begun(article, resolved);
    }

    ArticleEditorialView changed(Article article, ResolvedDraft resolved, ArticleDraft before, SaveNote note) {
        article.revision++;
        var details = new HashMap<String, Object>(Map.of("fields", changedFields(before, ArticleDraft.of(article))));
        if (note.text() != null) {
            details.put("note", note.text());
        }
        if (note.restoredFrom() != null) {
            details.put("restoredFrom", note.restoredFrom());
        }
        save(article, note, note.restoredFrom() == null ? AuditAction.UPDATE : AuditAction.RESTORE, details);
        return views.written(article, resolved);
    }

    private void save(Article article, SaveNote note, AuditAction action, Map<String, Object> details) {
        Constraints.judge(
                articles::flush,
                "article_translation_key",
                () -> ProblemException.of(
                        ProblemType.TRANSLATION_TAKEN,
                        "There is another translation in the language %s.",
                        "توجد ترجمة أخرى باللغة %s.",
                        article.lang));
        revisions.keep(article, note);
        var all = new HashMap<>(details);
        all.put("revision", article.revision);
        var changed = Change.of(ContentKind.DRAFT, article.id, Reach.PLACE);
        audit.record(action, "article", article.id, all, List.of(changed));
    }

    private List<String> changedFields(ArticleDraft before, ArticleDraft after) {
        JsonNode old = json.valueToTree(before);
        JsonNode now = json.valueToTree(after);
        return ArticleDraft.FIELDS.stream()
                .filter(name -> !old.path(name).equals(now.path(name)))
                .toList();
    }
}
