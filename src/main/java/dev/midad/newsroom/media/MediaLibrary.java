package dev.midad.newsroom.media;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.CurrentActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings files into the library. The same bytes are the same medium, however often they come. */
@ApplicationScoped
public class MediaLibrary {

    static final String SAME_FILE = "media_sha256_key";

    private final MediaRepository media;
    private final TakeIn reading;
    private final MediaViews views;
    private final MediaLog log;
    private final WithdrawMedium withdrawal;
    private final CurrentActor actors;
    private final DatabaseClock clock;

    MediaLibrary(
            MediaRepository media,
            TakeIn reading,
            MediaViews views,
            MediaLog log,
            WithdrawMedium withdrawal,
            CurrentActor actors,
            DatabaseClock clock) {
        this.media = media;
        this.reading = reading;
        this.views = views;
        this.log = log;
        this.withdrawal = withdrawal;
        this.actors = actors;
        this.clock = clock;
    }

    /** Holds a medium, and whether the upload made it. */
    public record Uploaded(MediaEditorialView medium, boolean isNew) {}

    /**
     * Takes a file in, for the person behind the present request. The file and its first sizes are in the store before
     * the medium has a row, so that no row is ever without its file. The caller has no transaction.
     *
     * @param file is read and copied, and still the caller's afterwards
     * @param sentName the name that it came with; null where it has none
     * @throws ProblemException {@code validation-failed} where the library does not take such a file; {@code too-large};
     *     {@code unavailable} where too many pictures wait to be decoded, or the store does not work; {@code forbidden}
     *     where the medium lies in the trash and is another person's
     */
    public Uploaded upload(Path file, @Nullable String sentName) {
        var sha256 = TakeIn.hash(file);
        var known = QuarkusTransaction.requiringNew().call(() -> again(sha256));
        if (known.isPresent()) {
            return known.get();
        }
        var taken = reading.read(file, FileNames.clean(sentName), sha256);
        try {
            return QuarkusTransaction.requiringNew().call(() -> again(sha256).orElseGet(() -> create(taken)));
        } catch (ProblemException overtaken) {
            // The same bytes came twice at once: the other upload has made the medium.
            return QuarkusTransaction.requiringNew().call(() -> again(sha256)).orElseThrow(() -> overtaken);
        }
    }

    /** Returns the medium that has these bytes already, out of the trash where it lies there. */
    private Optional<Uploaded> again(String sha256) {
        return media.findByHashLocked(sha256)
                .map(medium -> medium.isTrashed() ? withdrawal.restored(medium) : views.of(medium))
                .map(medium -> new Uploaded(medium, false));
    }

    private Uploaded create(TakenIn taken) {
        var medium = Medium.of(taken, actors.get().id(), clock.now());
        media.persist(medium);
        Constraints.judge(media::flush, SAME_FILE, MediaLibrary::taken);
        log.changed(medium, ChangeAction.UPSERT, AuditAction.CREATE, Map.of("kind", medium.kind));
        return new Uploaded(views.of(medium), true);
    }

    static ProblemException taken() {
        return ProblemException.of(
                ProblemType.CONFLICT, "Another medium has this file.", "هذا الملف لوسيط آخر في المكتبة.");
    }
}
