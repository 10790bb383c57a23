package dev.midad.newsroom.media;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.slugs.Imported.Outcome;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings media in from another house, with their ids, so that articles that name them find them. */
@ApplicationScoped
public class ImportMedia {

    private final MediaRepository media;
    private final DecideMedium decisions;
    private final TakeIn reading;
    private final FetchFile files;
    private final MediaLog log;
    private final Scratch scratch;
    private final DatabaseClock clock;

    ImportMedia(
            MediaRepository media,
            DecideMedium decisions,
            TakeIn reading,
            FetchFile files,
            MediaLog log,
            Scratch scratch,
            DatabaseClock clock) {
        this.media = media;
        this.decisions = decisions;
        this.reading = reading;
        this.files = files;
        this.log = log;
        this.scratch = scratch;
        this.clock = clock;
    }

    /** Holds which medium it is here, and what became of it. */
    public record Brought(UUID id, Outcome outcome) {}

    /**
     * Brings a medium in. Its file is taken in before its row is made, as with an upload; the caller has no
     * transaction.
     *
     * @param folder holds files by their hashes; null where there is none
     * @throws ProblemException as an upload does; {@code conflict} where the library has the file as another medium, or
     *     another file as this medium, or the medium in the trash; {@code validation-failed} where the file is nowhere to be had
     */
    public Brought bring(MovedMedium moved, @Nullable Path folder, UUID actor) {
        return QuarkusTransaction.requiringNew()
                .call(() -> standing(moved))
                .orElseGet(() -> scratch.withFile(fetched -> create(moved, file(moved, folder, fetched), actor)));
    }

    /** Brings the words of a medium that is here; empty where it is not. */
    private Optional<Brought> standing(MovedMedium moved) {
        var sameFile = media.findByHash(moved.sha256());
        var same = moved.id() == null ? sameFile : media.findLocked(moved.id());
        if (same.isEmpty() && sameFile.isPresent()) {
            throw MediaLibrary.taken();
        }
        if (same.isEmpty()) {
            // No file is taken in for a line that is refused.
            decisions.check(moved.draft());
        }
        return same.map(medium -> {
            if (medium.isTrashed()) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "It is in the trash here; restore it first.",
                        "هو هنا في سلة المهملات، فاسترجعه أولًا.");
            }
            if (!medium.hash().equals(moved.sha256())) {
                throw ProblemException.of(
                        ProblemType.CONFLICT, "The medium has another file here.", "للوسيط هنا ملف آخر.");
            }
            return new Brought(medium.id, change(medium, moved));
        });
    }

    private Outcome change(Medium medium, MovedMedium moved) {
        var changes = decisions.replace(medium, moved.draft());
        var isTakenDownNow = moved.takenDown() != null && !medium.isTakenDown();
        if (changes.isEmpty() && !isTakenDownNow) {
            return Outcome.UNCHANGED;
        }
        takeDown(medium, moved);
        log.changed(medium, ChangeAction.UPSERT, AuditAction.IMPORT, changes);
        return Outcome.UPDATED;
    }

    private Path file(MovedMedium moved, @Nullable Path folder, Path fetched) {
        var place = folder == null ? null : MovedFiles.place(folder, moved.sha256());
        if (place != null && Files.exists(place)) {
            return whole(place, moved);
        }
        if (moved.url() == null) {
            throw refused(
                    "missingFile",
                    "The file is not in the folder, and no address leads to it.",
                    "الملف ليس في المجلد، ولا عنوان يقود إليه.");
        }
        files.fetch(moved.url(), fetched);
        return whole(fetched, moved);
    }

    private static Path whole(Path file, MovedMedium moved) {
        if (!TakeIn.hash(file).equals(moved.sha256())) {
            throw refused("otherFile", "The file has another hash.", "للملف بصمة أخرى.");
        }
        return file;
    }

    private static ProblemException refused(String code, String english, String arabic) {
        return ProblemException.invalid("/file", code, new Message(english, arabic));
    }

    private Brought create(MovedMedium moved, Path file, UUID actor) {
        var taken = reading.read(file, FileNames.clean(moved.draft().fileName()), moved.sha256());
        return QuarkusTransaction.requiringNew().call(() -> {
            var medium = Medium.of(taken, actor, clock.now());
            if (moved.id() != null) {
                medium.id = moved.id();
            }
            if (moved.createdAt() != null) {
                medium.createdAt = moved.createdAt();
            }
            decisions.replace(medium, moved.draft());
            takeDown(medium, moved);
            media.persist(medium);
            Constraints.judge(media::flush, MediaLibrary.SAME_FILE, MediaLibrary::taken);
            log.changed(medium, ChangeAction.UPSERT, AuditAction.IMPORT, Map.of("kind", medium.kind));
            return new Brought(medium.id, Outcome.CREATED);
        });
    }

    private void takeDown(Medium medium, MovedMedium moved) {
        if (moved.takenDown() != null) {
            medium.takeDown(moved.takenDown(), clock.now());
        }
    }
}
