package dev.midad.conversation.comments;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Keeps what the spam filter has learned true to what moderators decided: each comment teaches it at most one thing. */
@ApplicationScoped
class Teaching {

    private final SpamFilter filter;

    Teaching(SpamFilter filter) {
        this.filter = filter;
    }

    /** What a moderator approves is an example of ham, what is marked as spam one of spam; a rejection is neither. */
    static SpamFilter.@Nullable Sort taughtBy(CommentState reached) {
        return switch (reached) {
            case APPROVED -> SpamFilter.Sort.HAM;
            case SPAM -> SpamFilter.Sort.SPAM;
            default -> null;
        };
    }

    /** In its present wording, and before anything of it changes: the statements would flush half of the change. */
    void learn(Comment comment, SpamFilter.@Nullable Sort sort) {
        if (sort != SpamFilter.Sort.tagged(comment.learned)) {
            learn(comment, comment.name, comment.text, sort);
        }
    }

    /** Before its words change or go. */
    void forget(Comment comment) {
        learn(comment, null);
    }

    /** In another wording from now on. */
    void learn(Comment comment, Wording wording, SpamFilter.@Nullable Sort sort) {
        learn(comment, wording.name(), wording.text(), sort);
    }

    private void learn(Comment comment, String name, String text, SpamFilter.@Nullable Sort sort) {
        var learned = SpamFilter.Sort.tagged(comment.learned);
        if (learned != null) {
            filter.unlearn(comment.name, comment.text, learned);
        }
        if (sort != null) {
            filter.learn(name, text, sort);
        }
        comment.learned = sort == null ? null : sort.tag();
    }
}
