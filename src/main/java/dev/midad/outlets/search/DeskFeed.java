package dev.midad.outlets.search;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LoggedChange;
import dev.midad.newsroom.articles.DeskTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings the desk's articles into the desk's index. */
@ApplicationScoped
class DeskFeed implements IndexFeed {

    private static final UUID FIRST = new UUID(0, 0);

    private final DeskTexts texts;

    DeskFeed(DeskTexts texts) {
        this.texts = texts;
    }

    @Override
    public void bringAll(Generation index) throws IOException {
        var page = texts.after(FIRST, Reindexed.BATCH);
        while (!page.isEmpty()) {
            for (var draft : page) {
                index.writer().addDocument(DraftDocument.of(draft));
            }
            page = texts.after(page.get(page.size() - 1).text().article(), Reindexed.BATCH);
        }
    }

    @Override
    public void bring(Generation index, List<LoggedChange> changes) throws IOException {
        var ids = changes.stream()
                .collect(Collectors.groupingBy(
                        LoggedChange::kind, Collectors.mapping(LoggedChange::id, Collectors.toSet())));
        var drafts = new LinkedHashSet<UUID>(ids.getOrDefault(ContentKind.DRAFT, Set.of()));
        // A planned time of publication changes what the desk shows as well.
        drafts.addAll(ids.getOrDefault(ContentKind.ARTICLE, Set.of()));
        drafts.addAll(ids.getOrDefault(ContentKind.PAGE, Set.of()));
        for (var kind : List.of(ContentKind.AUTHOR, ContentKind.TAG)) {
            drafts.addAll(Reindexed.articlesWith(index, kind, ids.getOrDefault(kind, Set.of())));
        }
        for (var batch : Reindexed.batches(List.copyOf(drafts))) {
            bringDrafts(index, batch);
        }
    }

    private void bringDrafts(Generation index, List<UUID> ids) throws IOException {
        var found = texts.of(ids).stream()
                .collect(Collectors.groupingBy(
                        draft -> draft.text().article(), Collectors.mapping(DraftDocument::of, Collectors.toList())));
        for (var id : ids) {
            index.replace(id, found.getOrDefault(id, List.of()));
        }
    }
}
