package dev.midad.newsroom.media;

import dev.midad.foundation.store.Store;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.pictures.RenditionFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives the rooms above the bytes of pictures that readers have, in the size behind an address that readers get. */
@ApplicationScoped
public class PictureFiles {

    private static final int PARTS = 3;
    private static final int SECONDS_FOR_ONE = 60;
    private static final int AGAIN_AFTER = 5;

    private final Standings standings;
    private final Sizes sizes;
    private final MakeRenditions renditions;
    private final Store store;

    PictureFiles(Standings standings, Sizes sizes, MakeRenditions renditions, Store store) {
        this.standings = standings;
        this.sizes = sizes;
        this.renditions = renditions;
        this.store = store;
    }

    /** Names a file that lies in the store; what lies under a key never changes. */
    public record Found(String key, long length) {}

    /**
     * Finds the file behind the address of a picture, and makes it first where nobody has asked for it yet. The caller is
     * a thread that may wait, without a transaction.
     *
     * @return empty where the address leads to no JPEG of the library, or readers may not have it just now
     * @throws ProblemException {@code unavailable} where too many pictures wait to be made
     */
    public Optional<Found> find(String url) {
        var begins = url.indexOf(MediaAddresses.PATH);
        var parts = begins < 0
                ? new String[0]
                : url.substring(begins + MediaAddresses.PATH.length()).split("/", -1);
        if (parts.length != PARTS || !parts[2].endsWith('.' + RenditionFormat.JPEG.extension())) {
            return Optional.empty();
        }
        return Ref.id(parts[0])
                .flatMap(standings::find)
                .filter(standing -> standing.shown() && standing.usable() && standing.takedown() == null)
                .flatMap(standing -> MediaFile.of(parts[2], standing, sizes)
                        .filter(file -> !file.isOwnSize())
                        .flatMap(file -> ready(standing, file)));
    }

    private Optional<Found> ready(Standing standing, MediaFile file) {
        try {
            var ready = renditions
                    .ready(standing, file)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS_FOR_ONE, TimeUnit.SECONDS);
            return Optional.of(new Found(file.key(), ready.length()));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof MakeRenditions.Busy busy) {
                throw later(busy.seconds());
            }
            return Optional.empty();
        } catch (TimeoutException slow) {
            throw later(AGAIN_AFTER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw later(AGAIN_AFTER);
        }
    }

    private static ProblemException later(int seconds) {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE, "Ask again in %s seconds.", "أعد الطلب بعد %s ثانية.", seconds)
                .with("Retry-After", String.valueOf(seconds));
    }

    /** Opens a file that was found; the caller closes it. */
    public InputStream open(Found found) {
        return store.open(found.key(), 0, Long.MAX_VALUE);
    }
}
