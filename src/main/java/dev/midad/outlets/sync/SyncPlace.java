package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.changes.LogPosition;
import java.util.Optional;
import java.util.UUID;

/** Says how far a client's copy has come. */
public sealed interface SyncPlace {

    /** Sorts before every id of a kind. */
    UUID START = new UUID(0, 0);

    /** Returns the end of the log at the time the client's pass began; everything after it is still to be told. */
    LogMark since();

    /** Returns the end of the stretch of the log that the client is going through, if it is going through one. */
    default Optional<LogMark> stretch() {
        return Optional.empty();
    }

    /** Sends a client that has been told everything on to a later mark; every other place stays as it is. */
    default SyncPlace begun(LogMark until) {
        return this;
    }

    /** Says that the client has been told everything up to the mark. */
    record UpTo(LogMark since) implements SyncPlace {

        @Override
        public SyncPlace begun(LogMark until) {
            return until.position().compareTo(since.position()) > 0
                    ? new Changes(since, until, since.position())
                    : this;
        }
    }

    /** Says that the client is on its first pass, through everything; it has been told all up to this kind and id. */
    record FirstPass(LogMark since, ContentKind kind, UUID id) implements SyncPlace {

        static FirstPass from(LogMark since) {
            return new FirstPass(since, SyncScopes.KINDS.get(0), START);
        }

        /** Returns the place of a client that has been told all of this kind. */
        SyncPlace next() {
            var next = SyncScopes.KINDS.indexOf(kind) + 1;
            return next < SyncScopes.KINDS.size()
                    ? new FirstPass(since, SyncScopes.KINDS.get(next), START)
                    : new UpTo(since);
        }
    }

    /**
     * Says that the client is going through a stretch of the log; it has been told what changed up to {@code after}.
     */
    record Changes(LogMark since, LogMark until, LogPosition after) implements SyncPlace {

        @Override
        public Optional<LogMark> stretch() {
            return Optional.of(until);
        }
    }

    /**
     * Says that the client is going through the content that shows something changed in the stretch; it has been told
     * all up to this kind and id.
     */
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
