package dev.midad.newsroom.media;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.Publications;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.CurrentActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings files into the library. The same bytes are the same medium, however often they come. */
@ApplicationScoped
class MediaLibrary {

    private final MediaRepository media;
    private final TakeIn reading;
    private final MediaViews views;
    private final MediaLog log;
    private final MediaDesk desk;
    private final Publications publications;
    private final AuditTrail trail;
    private final CurrentActor actors;

    MediaLibrary(
            MediaRepository media,
            TakeIn reading,
            MediaViews views,
            MediaLog log,
            MediaDesk desk,
            Publications publications,
            AuditTrail trail,
            CurrentActor actors) {
        this.media = media;
        this.reading = reading;
        this.views = views;
        this.log = log;
        this.desk = desk;
        this.publications = publications;
        this.trail = trail;
        this.actors = actors;
    }

    /** Holds a medium, and whether the upload made it. */
    record Uploaded(MediaEditorialView medium, boolean isNew) {}

    /**
     * Takes a file in. The file and its first sizes are in the store before the medium has a row, so that no row is ever
     * without its file.
     */
    Uploaded upload(Path file, @Nullable String sentName) {
        var sha256 = TakeIn.hash(file);
        var known = QuarkusTransaction.requiringNew().call(() -> again(sha256));
        if (known.isPresent()) {
            return new Uploaded(known.get(), false);
        }
        var taken = reading.read(file, FileNames.clean(sentName), publications.languageOr(null), sha256);
        try {
            return QuarkusTransaction.requiringNew().call(() -> again(sha256)
                    .map(medium -> new Uploaded(medium, false))
                    .orElseGet(() -> new Uploaded(create(taken), true)));
        } catch (ProblemException overtaken) {
            // The same bytes came twice at once: the other upload has made the medium.
            return QuarkusTransaction.requiringNew()
                    .call(() -> again(sha256))
                    .map(medium -> new Uploaded(medium, false))
                    .orElseThrow(() -> overtaken);
        }
    }

    /** Returns the medium that has these bytes already, out of the trash where it lies there. */
    private Optional<MediaEditorialView> again(String sha256) {
        var found = media.findByHashLocked(sha256);
        found.filter(Medium::isTrashed).ifPresent(medium -> {
            desk.requireMayChange(medium);
            medium.restore(media.now());
            media.flush();
            log.changed(medium, ChangeAction.UPSERT, AuditAction.RESTORE, Map.of());
        });
        return found.map(views::of);
    }

    private MediaEditorialView create(TakenIn taken) {
        var medium = Medium.of(taken, actors.get().id(), media.now());
        media.persist(medium);
        Constraints.judge(media::flush, "media_sha256_key", MediaLibrary::taken);
        log.changed(medium, ChangeAction.UPSERT, AuditAction.CREATE, Map.of("kind", medium.kind));
        return views.of(medium);
    }

    /** Puts another file in the place of a medium's, for all who show it. */
    MediaEditorialView replace(UUID id, @Nullable String ifMatch, Path file, @Nullable String sentName) {
        QuarkusTransaction.requiringNew().run(() -> requireReplaceable(id, ifMatch));
        var sha256 = TakeIn.hash(file);
        if (QuarkusTransaction.requiringNew().call(() -> media.findByHash(sha256)
                .filter(other -> !other.id.equals(id))
                .isPresent())) {
            throw taken();
        }
        var taken = reading.read(file, FileNames.clean(sentName), publications.languageOr(null), sha256);
        return QuarkusTransaction.requiringNew().call(() -> {
            var medium = requireReplaceable(id, ifMatch);
            if (medium.kind() != taken.kind()) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "It is of another kind, and articles show it as %s.",
                        "الملف من نوع آخر، والمقالات تعرض %s.",
                        medium.kind);
            }
            medium.take(taken, media.now());
            Constraints.judge(media::flush, "media_sha256_key", MediaLibrary::taken);
            log.changed(medium, ChangeAction.UPSERT, AuditAction.UPDATE, Map.of("fields", List.of("file")));
            return views.of(medium);
        });
    }

    private Medium requireReplaceable(UUID id, @Nullable String ifMatch) {
        var medium = media.findLocked(id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, medium.version, MediaDesk.KIND, id);
        MediaDesk.requireNotTrashed(medium);
        desk.requireMayChange(medium);
        return medium;
    }

    private static ProblemException taken() {
        return ProblemException.of(
                ProblemType.CONFLICT, "Another medium has this file.", "هذا الملف لوسيط آخر في المكتبة.");
    }
}
