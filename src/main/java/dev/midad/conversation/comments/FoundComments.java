package dev.midad.conversation.comments;

import dev.midad.newsroom.published.ArticleCriteria;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds comments as readers get them, by ids that the caller has learned elsewhere. */
@ApplicationScoped
public class FoundComments {

    private final ThreadRepository threads;

    FoundComments(ThreadRepository threads) {
        this.threads = threads;
    }

    /**
     * Returns comments by id, each without those under it. What is not shown is missing; whether readers may see the article, which each
     * names, is for the caller to ask.
     */
    @Transactional
    public Map<UUID, CommentView> shown(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : threads.list(ids).stream().collect(Collectors.toMap(ThreadRow::id, row -> CommentView.of(row, null)));
    }

    /** Returns the next comments after this one that readers see, under articles that meet the criteria, in the order of their ids. */
    @Transactional
    public List<UUID> idsAfter(UUID id, ArticleCriteria criteria, int most) {
        return threads.listIdsAfter(id, criteria, most);
    }
}
