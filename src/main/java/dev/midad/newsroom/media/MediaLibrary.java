package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings files into the library. The same bytes are the same medium, however often they come. */
@ApplicationScoped
public class MediaLibrary {

    static final String SAME_FILE = "media_sha256_key";

    private final TakeIn reading;
    private final KeepMedium keeping;
    private final CurrentActor actors;

    MediaLibrary(TakeIn reading, KeepMedium keeping, CurrentActor actors) {
        this.reading = reading;
        this.keeping = keeping;
        this.actors = actors;
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
        return upload(file, sentName, null);
    }

    /**
     * Takes a file in as an upload does, with what a person says of it.
     *
     * @param said a merge patch of a {@link MediaDraft} over what the file says itself; where the library has the bytes
     *     already it changes nothing
     */
    Uploaded upload(Path file, @Nullable String sentName, @Nullable JsonNode said) {
        return upload(file, sentName, said, actors.get().id());
    }

    /** Takes a file in for somebody whom no request need name. */
    Uploaded upload(Path file, @Nullable String sentName, @Nullable JsonNode said, UUID creator) {
        var sha256 = TakeIn.hash(file);
        var known = keeping.again(sha256);
        if (known.isPresent()) {
            return known.get();
        }
        var taken = reading.read(file, FileNames.clean(sentName), sha256);
        try {
            return keeping.keep(taken, said, creator);
        } catch (ProblemException overtaken) {
            // The same bytes came twice at once: the other upload has made the medium.
            return keeping.again(sha256).orElseThrow(() -> overtaken);
        }
    }

    /**
     * Keeps a file in the store, for an act that makes its medium together with other things. The caller has no
     * transaction; a file whose medium is never made is told by the command {@code check}.
     *
     * @return makes the medium in the caller's transaction, or finds the one that has the bytes already
     * @throws ProblemException as for an upload
     */
    public Supplier<Uploaded> stored(Path file, String name, UUID creator) {
        var taken = reading.read(file, name, TakeIn.hash(file));
        return () -> keeping.keepAlong(taken, creator);
    }

    static ProblemException taken() {
        return ProblemException.of(
                ProblemType.CONFLICT, "Another medium has this file.", "هذا الملف لوسيط آخر في المكتبة.");
    }
}
