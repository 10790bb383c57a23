package dev.midad.search;

import dev.midad.database.ChangeReader;
import dev.midad.database.LogPosition;
import dev.midad.database.LoggedChange;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far an index has followed the change log, and what it was brought beyond that because it had not settled yet. */
final class LogCursor {

    private static final int BATCH = 1_000;

    /** Takes what has changed. */
    interface Bringing {
        void bring(List<LoggedChange> changes) throws IOException;
    }

    private final ChangeReader log;
    private final Set<LogPosition> ahead = new HashSet<>();
    private LogPosition position = LogPosition.START;

    LogCursor(ChangeReader log) {
        this.log = log;
    }

    LogPosition position() {
        return position;
    }

    void standAt(LogPosition position) {
        this.position = position;
        ahead.clear();
    }

    /** Whether the log is still the one in which it moved. */
    boolean isHeld() {
        return log.holds(position);
    }

    /** Goes on by one batch; whether that came to the end of the log. */
    boolean advance(Bringing bringing) throws IOException {
        var changes = log.after(position, BATCH);
        // What was brought before it settled is not brought again when it has.
        var fresh = changes.stream()
                .filter(change -> !ahead.contains(change.position()))
                .toList();
        if (!fresh.isEmpty()) {
            bringing.bring(fresh);
        }
        changes.forEach(this::remember);
        var settled = changes.stream().filter(LoggedChange::isSettled).toList();
        if (!settled.isEmpty()) {
            position = settled.get(settled.size() - 1).position();
        }
        return settled.size() < BATCH;
    }

    private void remember(LoggedChange change) {
        if (change.isSettled()) {
            ahead.remove(change.position());
        } else {
            ahead.add(change.position());
        }
    }
}
