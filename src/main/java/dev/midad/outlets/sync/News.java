package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.newsroom.published.ShapeParameters;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds one piece of content that may be news to clients' copies, in each form in which they keep it.
 *
 * @param isMoved whether it may have moved to another section, language or date
 * @param isTold whether the log tells of its own change elsewhere; then only its removal from a copy is news
 * @param isFirst whether this is a first pass, on which the clients have nothing yet that they could delete
 * @param then how far a copy has come once it has taken this over
 */
public record News(
        Map<ShapeParameters, Standing> forms, boolean isMoved, boolean isTold, boolean isFirst, SyncPlace then) {

    public News {
        forms = Map.copyOf(forms);
    }

    /** Returns what a client that copies this part of the content is to be told. */
    public Optional<SyncItem> item(SyncScope scope) {
        @Nullable Standing standing = forms.get(scope.shape());
        return standing == null
                ? Optional.empty()
                : scope.item(standing, isMoved).filter(this::isNews);
    }

    private boolean isNews(SyncItem item) {
        return item.action() == ChangeAction.UPSERT ? !isTold : !isFirst;
    }
}
