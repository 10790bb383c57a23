package dev.midad.outlets.addresses;

import dev.midad.newsroom.publication.AddressPath;
import dev.midad.newsroom.publication.ArticleAddress;
import dev.midad.newsroom.slugs.AddressedKind;
import dev.midad.newsroom.slugs.SlugKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows at which addresses the publication's own site shows what.
 *
 * @param articleUrl the address of articles, with variables; null where nobody has said
 * @param paths the paths of other kinds, with variables
 */
record SiteMap(UUID publication, String language, @Nullable String articleUrl, Map<String, String> paths) {

    /** Returns the path of things of the kind, with variables. */
    AddressPath path(AddressedKind kind) {
        return kind.kind().equals(SlugKind.ARTICLE.tag()) && articleUrl != null
                ? new ArticleAddress(articleUrl).path()
                : new AddressPath(paths.getOrDefault(kind.kind(), kind.usual()));
    }

    /** Returns the path at which a thing is shown, in ASCII. */
    String pathOf(AddressedKind kind, Standing thing) {
        return path(kind).of(thing.id(), thing.lang(), thing.slug(), thing.section());
    }

    /** Returns the path with the site before it, where the publication says where that is. */
    String whole(String path) {
        if (articleUrl == null) {
            return path;
        }
        var home = new ArticleAddress(articleUrl).home();
        return home.substring(0, home.length() - 1) + path;
    }
}
