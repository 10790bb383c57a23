package dev.midad.newsroom.uploads;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.media.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one request sends of an upload. What has come counts, also where the connection is cut in the middle, once
 * the store has it.
 */
@ApplicationScoped
class ReceiveUpload {

    private static final Logger LOG = Logger.getLogger(ReceiveUpload.class);

    /** Leaves threads for other requests, however slow the lines of those who upload are. */
    private static final int MOST_AT_ONCE = 64;

    private static final int PIECE = 64 * 1024;
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(20);

    private final Uploads uploads;
    private final UploadParts parts;
    private final FinishUpload finishing;
    private final Scratch scratch;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ReceiveUpload(Uploads uploads, UploadParts parts, FinishUpload finishing, Scratch scratch) {
        this.uploads = uploads;
        this.parts = parts;
        this.finishing = finishing;
        this.scratch = scratch;
    }

    /**
     * Goes on with the upload, and returns how far it has come then.
     *
     * @throws ProblemException {@code conflict} where the upload stands elsewhere, or another request goes on with it;
     *     {@code too-large} where more comes than is missing; {@code checksum-mismatch}; and where the file is whole, what
     *     the library says of it
     */
    UploadView receive(UUID id, long offset, UploadBody body) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "Too many files are being uploaded; go on in a moment.",
                            "تُرفع ملفات كثيرة الآن، فتابع بعد لحظات.")
                    .with("Retry-After", "5");
        }
        try {
            var held = uploads.hold(id, offset);
            try {
                return scratch.withFile(file -> receive(held, body, file));
            } finally {
                uploads.release(held);
            }
        } finally {
            places.release();
        }
    }

    private UploadView receive(HeldUpload held, UploadBody body, Path file) throws IOException {
        if (body.declared() > held.missing()) {
            throw tooMuch();
        }
        var count = take(held, body, file);
        if (count == 0) {
            return uploads.read(held.id());
        }
        if (!uploads.renewForKeeping(held)) {
            throw overtaken();
        }
        if (count < held.missing()) {
            keep(held, file, count);
            return uploads.read(held.id());
        }
        // The last byte is not counted before the library has the file: where that fails, a client that asks is told
        // that something is missing, and finishes the upload by sending it again.
        var last = cutLastByte(file, count - 1);
        finishing.finish(count == 1 ? held : keep(held, file, count - 1), last, file);
        return uploads.read(held.id());
    }

    /** Writes into the file what comes, and returns how many bytes of it count. */
    private long take(HeldUpload held, UploadBody body, Path file) throws IOException {
        var checksum = body.checksum();
        var count = 0L;
        var renewed = System.nanoTime();
        var piece = new byte[PIECE];
        var isCut = false;
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                var read = read(body, piece);
                if (read == null || read < 0) {
                    isCut = read == null || count < body.declared();
                    break;
                }
                count += read;
                if (count > held.missing()) {
                    throw tooMuch();
                }
                out.write(piece, 0, read);
                if (checksum != null) {
                    checksum.add(piece, read);
                }
                if (System.nanoTime() - renewed > RENEWED_EVERY.toNanos()) {
                    renewed = System.nanoTime();
                    if (!uploads.renew(held)) {
                        throw overtaken();
                    }
                }
            }
        }
        if (checksum == null) {
            return count;
        }
        if (isCut) {
            // A part of the bytes has no checksum by which they could be judged.
            return 0;
        }
        if (!checksum.holds()) {
            throw ProblemException.of(
                    ProblemType.CHECKSUM_MISMATCH,
                    "The bytes were changed on their way and nothing of them was kept; send them again.",
                    "تغيّرت البايتات في الطريق فلم يُحفظ منها شيء، فأعد إرسالها.");
        }
        return count;
    }

    /** Reads what has come; null where the connection was cut, or nothing came for too long. */
    private static @Nullable Integer read(UploadBody body, byte[] piece) {
        try {
            return body.bytes().read(piece);
        } catch (IOException cut) {
            LOG.debugf("An upload was cut: %s", cut.getMessage());
            return null;
        }
    }

    private HeldUpload keep(HeldUpload held, Path file, long count) {
        var part = parts.put(held.id(), held.offset(), held.request(), file);
        if (!uploads.advance(held, part, count)) {
            parts.delete(held.id(), List.of(part));
            throw overtaken();
        }
        return held.with(part, count);
    }

    private static byte cutLastByte(Path file, long end) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(end);
            var last = bytes.readByte();
            bytes.setLength(end);
            return last;
        }
    }

    private static ProblemException tooMuch() {
        return ProblemException.of(
                ProblemType.TOO_LARGE,
                "More came than is missing of the file, and nothing of it was kept.",
                "وصل أكثر مما ينقص الملف، فلم يُحفظ منه شيء.");
    }

    private static ProblemException overtaken() {
        return ProblemException.of(
                ProblemType.CONFLICT,
                "Another request went on with this upload meanwhile; ask where it stands.",
                "تابع طلب آخر هذا الرفع في هذه الأثناء، فاسأل أين وصل.");
    }
}
