package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException.Wrong;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what a page does not have: it stands in no list, is signed by nobody, and takes no comments. */
final class PageFields {

    private PageFields() {}

    static List<Wrong> wrongs(ArticleDraft draft) {
        if (draft.typeOrUsual() != ArticleType.PAGE) {
            return List.of();
        }
        var given = new LinkedHashMap<String, Boolean>();
        given.put("/kicker", draft.kicker() != null);
        given.put("/keyPoints", isGiven(draft.keyPoints()));
        given.put("/bylines", isGiven(draft.bylines()));
        given.put("/section", draft.section() != null);
        given.put("/tags", isGiven(draft.tags()));
        given.put("/notices", isGiven(draft.notices()));
        given.put("/commentsOpen", Boolean.TRUE.equals(draft.commentsOpen()));
        return given.entrySet().stream()
                .filter(field -> field.getValue())
                .map(field ->
                        Wrong.field(field.getKey(), "notOfPages", new Message("A page has none.", "ليس هذا للصفحات.")))
                .toList();
    }

    private static boolean isGiven(@Nullable Collection<?> values) {
        return values != null && !values.isEmpty();
    }
}
