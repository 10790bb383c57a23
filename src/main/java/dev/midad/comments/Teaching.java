package dev.midad.comments;

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
    void learn(Comment comment) {
        learn(
                comment,
                switch (comment.state()) {
                    case APPROVED -> SpamFilter.Sort.HAM;
                    case SPAM -> SpamFilter.Sort.SPAM;
                    default -> null;
                });
    }

    void learn(Comment comment, SpamFilter.@Nullable Sort sort) {
        if (sort == SpamFilter.Sort.tagged(comment.learned)) {
            return;
        }
        forget(comment);
        if (sort != null) {
            filter.learn(comment.name, comment.text, sort);
            comment.learned = sort.tag();
        }
    }

    /** Before its words change or go. */
    void forget(Comment comment) {
        var sort = SpamFilter.Sort.tagged(comment.learned);
        if (sort != null) {
            filter.unlearn(comment.name, comment.text, sort);
            comment.learned = null;
        }
    }
}
