package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.reach.RetryAfter;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.files.MediaKind;
import dev.midad.newsroom.media.MediaLibrary.Uploaded;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the files of another system into the library, for a person or for a command. */
@ApplicationScoped
public class BringMedium {

    private final MediaLibrary library;
    private final FetchFile files;
    private final Scratch scratch;

    BringMedium(MediaLibrary library, FetchFile files, Scratch scratch) {
        this.library = library;
        this.files = files;
        this.scratch = scratch;
    }

    /**
     * Tells what a file has become.
     *
     * @param isPicture whether a page can show it as a picture
     * @param isNew whether the library did not have its bytes before
     */
    public record Brought(UUID id, MediaKind kind, boolean isPicture, boolean isNew) {

        private static Brought of(Uploaded uploaded) {
            var medium = uploaded.medium();
            var kind = MediaKind.tagged(medium.kind());
            return new Brought(medium.id(), kind, kind == MediaKind.IMAGE && medium.width() != null, uploaded.isNew());
        }
    }

    /**
     * Takes in a file of this machine. The caller has no transaction.
     *
     * @param said a merge patch of a {@link MediaDraft}, which changes nothing where the library has the bytes already; null says nothing
     * @throws ProblemException as {@link MediaLibrary#upload} does
     */
    public Brought take(Path file, String name, @Nullable JsonNode said, UUID creator) {
        return Brought.of(library.upload(file, name, said, creator));
    }

    /**
     * Takes in what an address leads to, within the bounds of every file that is fetched. The caller has no transaction.
     *
     * @throws ProblemException as {@link FetchFile#fetch} does, too
     */
    public Brought fetch(String url, @Nullable JsonNode said, UUID creator) {
        return scratch.withFile(file -> take(file, files.fetch(url, file), said, creator));
    }

    /** Returns whether what could not be brought in may be had at another time, so that to ask again is no waste. */
    public static boolean mayChange(ProblemException refusal) {
        return FetchFile.mayChange(refusal);
    }

    /** Returns how long to wait before asking again, as the other server or this program wishes; null where neither says. */
    public static @Nullable Duration askAgainAfter(ProblemException refusal) {
        return RetryAfter.read(refusal.headers().get("Retry-After"));
    }
}
