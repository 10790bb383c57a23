package dev.midad.conversation.spam;

import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what the spam filter has learned true to what moderators decided: each comment teaches it at most one thing. */
@ApplicationScoped
public class SpamTraining {

    private final SpamFilter filter;

    SpamTraining(SpamFilter filter) {
        this.filter = filter;
    }

    /**
     * Unlearns the former example of a comment and learns the present one. The caller changes the comment afterwards: these
     * statements would flush half of the change.
     */
    public void replace(SpamExample former, SpamExample present) {
        if (present.equals(former)) {
            return;
        }
        if (former.sort() != null) {
            filter.unlearn(former.name(), former.text(), former.sort());
        }
        if (present.sort() != null) {
            filter.learn(present.name(), present.text(), present.sort());
        }
    }

    /** Unlearns what a comment taught, before its wording changes or is erased. */
    public void forget(SpamExample former) {
        replace(former, former.as(null));
    }
}
