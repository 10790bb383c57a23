package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.newsroom.published.ShapeParameters;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be news to copies, in each of the forms in which they have it.
 *
 * @param isMoved whether it may lie elsewhere than before
 * @param isTold whether it is told elsewhere, unless it does
 * @param isFirst whether nobody has it yet
 * @param then how far a copy has come with it
 */
public record News(
        Map<ShapeParameters, Standing> forms, boolean isMoved, boolean isTold, boolean isFirst, SyncPlace then) {

    public News {
        forms = Map.copyOf(forms);
    }

    /** What a copy of this part of the content is to be told. */
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
