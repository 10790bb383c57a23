package dev.midad.outlets.feeds;

import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.published.WholeAddresses;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the recording that a feed encloses with an article.
 *
 * @param bytes the length of the file
 * @param seconds how long it plays; null where the file does not say
 */
record FeedRecording(
        String url, String mediaType, long bytes, @Nullable Long seconds) {

    /** Returns the recording under its whole address; null where there is none, or nobody has said where Midad is. */
    static @Nullable FeedRecording of(@Nullable ShownMedium medium, WholeAddresses whole) {
        if (medium == null) {
            return null;
        }
        var duration = medium.duration();
        return whole.of(medium.url())
                .map(url -> new FeedRecording(
                        url,
                        medium.mediaType(),
                        Objects.requireNonNull(medium.bytes()),
                        duration == null ? null : Math.round(duration)))
                .orElse(null);
    }
}
