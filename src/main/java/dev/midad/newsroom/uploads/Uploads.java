package dev.midad.newsroom.uploads;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.media.MediaConfiguration;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows how far each upload has come, and lets one request at a time go on with it. */
@ApplicationScoped
class Uploads {

    /** A request that is cut off with its replica keeps others out for so long. */
    private static final Duration HELD = Duration.ofMinutes(2);
    /** Bounds how long large parts may take to be kept and joined, during which nothing renews the hold. */
    private static final Duration HELD_WHILE_KEPT = Duration.ofMinutes(15);

    private final UploadRepository uploads;
    private final MediaConfiguration configuration;
    private final DatabaseClock clock;
    private final CurrentActor actors;

    Uploads(UploadRepository uploads, MediaConfiguration configuration, DatabaseClock clock, CurrentActor actors) {
        this.uploads = uploads;
        this.configuration = configuration;
        this.clock = clock;
        this.actors = actors;
    }

    /** Returns the length of the largest file of any kind; of which kind a file is shows only in its bytes. */
    long most() {
        return configuration.largest();
    }

    @Transactional
    UploadView begin(long length, UploadMetadata metadata) {
        if (length > most()) {
            throw ProblemException.of(
                    ProblemType.TOO_LARGE, "A file may have %s bytes at most.", "أقصى حجم للملف %s بايت.", most());
        }
        var upload = Upload.of(actors.get().id(), length, metadata, clock.now());
        uploads.persist(upload);
        return UploadView.of(upload);
    }

    @Transactional
    UploadView read(UUID id) {
        return UploadView.of(required(uploads.findOf(actors.get().id(), id)));
    }

    /**
     * Lets the present request go on with the upload, until it is released.
     *
     * @throws ProblemException {@code conflict} where the upload stands elsewhere, or another request goes on with it
     */
    @Transactional
    HeldUpload hold(UUID id, long offset) {
        var upload = required(uploads.findLockedOf(actors.get().id(), id));
        var now = clock.now();
        if (upload.isHeld(now)) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "Another request is sending bytes of this upload; ask again where it stands in a few seconds.",
                    "طلب آخر يرسل بايتات هذا الرفع الآن، فاسأل بعد ثوانٍ أين وصل.");
        }
        if (upload.received != offset) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "The upload stands at byte %s; go on from there.",
                    "وصل الرفع إلى البايت %s، فتابع من هناك.",
                    upload.received);
        }
        var request = UUID.randomUUID();
        upload.hold(request, now, HELD);
        return HeldUpload.of(upload, request);
    }

    /** Holds the upload on; returns whether it is the request's still. */
    @Transactional
    boolean renew(HeldUpload held) {
        return hold(held, HELD);
    }

    /** Holds the upload while its bytes are kept; returns whether it is the request's still. */
    @Transactional
    boolean renewForKeeping(HeldUpload held) {
        return hold(held, HELD_WHILE_KEPT);
    }

    private boolean hold(HeldUpload held, Duration howLong) {
        var found = ofRequest(held);
        found.ifPresent(upload -> upload.hold(held.request(), clock.now(), howLong));
        return found.isPresent();
    }

    /** Counts a part that is in the store; returns whether the upload is the request's still. */
    @Transactional
    boolean advance(HeldUpload held, String part, long bytes) {
        var found = ofRequest(held);
        found.ifPresent(upload -> upload.add(part, bytes));
        return found.isPresent();
    }

    /** Notes what the upload has become. */
    @Transactional
    void finish(HeldUpload held, UUID medium) {
        ofRequest(held).ifPresent(upload -> upload.finish(medium));
    }

    @Transactional
    void release(HeldUpload held) {
        ofRequest(held).ifPresent(Upload::release);
    }

    /** Ends the upload, and returns the parts that are needed no longer. */
    @Transactional
    List<String> end(UUID id) {
        return ended(required(uploads.findLockedOf(actors.get().id(), id)));
    }

    /** Does the same where the upload still goes on, and nothing where it has ended already. */
    @Transactional
    List<String> endIfOngoing(UUID id) {
        return uploads.findLockedOf(actors.get().id(), id)
                .filter(upload -> !upload.hasEnded(clock.now()))
                .map(this::ended)
                .orElse(List.of());
    }

    private List<String> ended(Upload upload) {
        var parts = upload.parts;
        upload.end(clock.now());
        return parts;
    }

    private Optional<Upload> ofRequest(HeldUpload held) {
        return uploads.findLocked(held.id()).filter(upload -> upload.isHeldBy(held.request()));
    }

    /** Requires an upload that goes on; one of another person is as if it were not there. */
    private Upload required(Optional<Upload> found) {
        var upload = found.orElseThrow(ProblemException::notFound);
        if (upload.hasEnded(clock.now())) {
            throw ProblemException.of(
                    ProblemType.UPLOAD_ENDED,
                    "The upload was given up, or nothing came for a day; begin anew.",
                    "أُلغي الرفع أو لم يصل شيء منه ليوم، فابدأ من جديد.");
        }
        return upload;
    }
}
