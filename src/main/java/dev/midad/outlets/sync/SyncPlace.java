package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.changes.LogPosition;
import java.util.Optional;
import java.util.UUID;

/** How far somebody's copy has come. */
public sealed interface SyncPlace {

    /** Before everything of a kind. */
    UUID START = new UUID(0, 0);

    /** What was in the log when it began: all that comes after it is still to be told. */
    LogMark since();

    /** The end of the stretch of the log that it is within, where it is within one. */
    default Optional<LogMark> stretch() {
        return Optional.empty();
    }

    /** Everything up to there is told. */
    record UpTo(LogMark since) implements SyncPlace {}

    /** On the way through everything; up to this one it is told. */
    record FirstPass(LogMark since, ContentKind kind, UUID id) implements SyncPlace {

        static FirstPass from(LogMark since) {
            return new FirstPass(since, SyncScopes.KINDS.get(0), START);
        }
    }

    /** On the way through a stretch of the log: what changed in it up to there is told. */
    record Changes(LogMark since, LogMark until, LogPosition after) implements SyncPlace {

        @Override
        public Optional<LogMark> stretch() {
            return Optional.of(until);
        }
    }

    /** On the way through what has not changed itself in the stretch, but shows what has; up to this one it is told. */
    record Around(LogMark since, LogMark until, ContentKind kind, UUID id) implements SyncPlace {

        @Override
        public Optional<LogMark> stretch() {
            return Optional.of(until);
        }

        static Around from(LogMark since, LogMark until) {
            return new Around(since, until, ContentKind.PUBLICATION, START);
        }
    }
}
