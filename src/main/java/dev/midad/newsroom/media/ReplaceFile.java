package dev.midad.newsroom.media;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts another file in the place of a medium's, for all who show it. */
@ApplicationScoped
class ReplaceFile {

    private final LockedMedia locked;
    private final MediaRepository media;
    private final TakeIn reading;
    private final MediaViews views;
    private final MediaLog log;
    private final DatabaseClock clock;

    ReplaceFile(
            LockedMedia locked,
            MediaRepository media,
            TakeIn reading,
            MediaViews views,
            MediaLog log,
            DatabaseClock clock) {
        this.locked = locked;
        this.media = media;
        this.reading = reading;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    MediaEditorialView replace(UUID id, @Nullable String ifMatch, Path file, @Nullable String sentName) {
        var sha256 = TakeIn.hash(file);
        // Nothing is read of a file that cannot take the place.
        QuarkusTransaction.requiringNew().run(() -> {
            locked.requireForChange(id, ifMatch);
            if (media.findByHash(sha256).filter(other -> !other.id.equals(id)).isPresent()) {
                throw MediaLibrary.taken();
            }
        });
        var taken = reading.read(file, FileNames.clean(sentName), sha256);
        return QuarkusTransaction.requiringNew().call(() -> take(locked.requireForChange(id, ifMatch), taken));
    }

    private MediaEditorialView take(Medium medium, TakenIn taken) {
        if (medium.kind() != taken.kind()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It is of another kind, and articles show it as %s.",
                    "الملف من نوع آخر، والمقالات تعرض %s.",
                    medium.kind);
        }
        medium.take(taken, clock.now());
        Constraints.judge(media::flush, MediaLibrary.SAME_FILE, MediaLibrary::taken);
        log.changed(medium, ChangeAction.UPSERT, AuditAction.UPDATE, Map.of("fields", List.of("file")));
        return views.of(medium);
    }
}
