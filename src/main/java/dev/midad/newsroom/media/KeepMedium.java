package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Constraints;
import dev.midad.newsroom.media.MediaLibrary.Uploaded;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the row of a medium whose file is in the store, or finds the one that has the file already. */
@ApplicationScoped
class KeepMedium {

    private final MediaRepository media;
    private final DecideMedium decisions;
    private final MediaViews views;
    private final MediaLog log;
    private final WithdrawMedium withdrawal;
    private final DatabaseClock clock;

    KeepMedium(
            MediaRepository media,
            DecideMedium decisions,
            MediaViews views,
            MediaLog log,
            WithdrawMedium withdrawal,
            DatabaseClock clock) {
        this.media = media;
        this.decisions = decisions;
        this.views = views;
        this.log = log;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /** Returns the medium that has these bytes already, out of the trash where it lies there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Uploaded> again(String sha256) {
        return media.findByHashLocked(sha256)
                .map(medium -> medium.isTrashed() ? withdrawal.restored(medium) : views.of(medium))
                .map(medium -> new Uploaded(medium, false));
    }

    /** @param said the patch of what a person says of it beside what the file says; null where that is nothing */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Uploaded keep(TakenIn taken, @Nullable JsonNode said, UUID creator) {
        return again(taken.sha256()).orElseGet(() -> create(taken, said, creator));
    }

    /** Keeps it as a part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    Uploaded keepAlong(TakenIn taken, UUID creator) {
        return again(taken.sha256()).orElseGet(() -> create(taken, null, creator));
    }

    private Uploaded create(TakenIn taken, @Nullable JsonNode said, UUID creator) {
        var medium = Medium.of(taken, creator, clock.now());
        if (said != null) {
            decisions.write(medium, said);
        }
        media.persist(medium);
        Constraints.judge(media::flush, MediaLibrary.SAME_FILE, MediaLibrary::taken);
        log.changed(medium, ChangeAction.UPSERT, AuditAction.CREATE, Map.of("kind", medium.kind));
        return new Uploaded(views.of(medium), true);
    }
}
