package dev.midad.newsroom.published;

import dev.midad.language.text.Picture;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.publication.ArticleAddress;
import dev.midad.newsroom.publication.PublicationView;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes addresses whole for those who read them elsewhere. A path of a file of the library is one of this Midad, and
 * every other path is one of the publication's own site.
 *
 * @param own the scheme and host of this Midad, or a slash where nobody has said them
 */
public record WholeAddresses(URI own, @Nullable ArticleAddress site) {

    public static WholeAddresses of(URI own, PublicationView publication) {
        var pattern = publication.articleUrl();
        return new WholeAddresses(own, pattern == null ? null : new ArticleAddress(pattern));
    }

    /** Returns the whole address; empty where nobody has said what stands before its path. */
    public Optional<String> of(String url) {
        if (!url.startsWith("/")) {
            return Optional.of(url);
        }
        if (ShownMedium.isFile(url)) {
            return own.isAbsolute() ? Optional.of(own.resolve(url).toString()) : Optional.empty();
        }
        return Optional.ofNullable(site)
                .map(there -> URI.create(there.home()).resolve(url).toString());
    }

    /** Returns the picture under its whole address; empty where nobody has said what stands before its path. */
    public Optional<Picture> of(Picture picture) {
        return of(picture.url())
                .map(url -> new Picture(url, picture.alt(), picture.caption(), picture.width(), picture.height()));
    }
}
