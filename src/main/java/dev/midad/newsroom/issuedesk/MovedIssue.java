package dev.midad.newsroom.issuedesk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds an issue on its way from one Midad to another, or out of a file.
 *
 * @param draft the desk's copy
 * @param published what readers have, where that is not the desk's copy; null otherwise
 */
public record MovedIssue(
        @Nullable UUID id,
        IssueDraft draft,
        IssueState state,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant createdAt,
        @Nullable Instant scheduledAt,
        List<String> formerSlugs,
        @Nullable IssueDraft published) {

    public MovedIssue {
        formerSlugs = List.copyOf(formerSlugs);
    }

    /** Returns the issue with these drafts in the places of its own. */
    MovedIssue with(IssueDraft onDesk, @Nullable IssueDraft out) {
        return new MovedIssue(id, onDesk, state, publishedAt, updatedAt, createdAt, scheduledAt, formerSlugs, out);
    }

    /** Returns an issue that came out at that time and has not changed since. */
    public static MovedIssue published(IssueDraft draft, Instant at) {
        return new MovedIssue(null, draft, IssueState.PUBLISHED, at, null, null, null, List.of(), null);
    }
}
