package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.Moved;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends a client that asks by a former slug to the present one. */
public final class PresentAddress {

    private PresentAddress() {}

    /** Returns whether the reference is an id, or a way of writing the present slug. */
    public static boolean isPresent(String asked, String present) {
        return Ref.id(asked).isPresent() || Slug.key(asked).equals(Slug.key(present));
    }

    /**
     * Lets an id and every way of writing the present slug pass.
     *
     * @param collection the path under which the slug stands, such as {@code /v1/articles/}
     * @throws RedirectionException 301 to the present address
     */
    public static void require(String collection, String asked, String present, UriInfo uri) {
        require(collection, "", asked, present, uri);
    }

    /**
     * Does the same, and lets only the present id pass: that of something which was merged leads to what it was merged
     * into.
     */
    public static void require(String collection, String asked, UUID id, String present, UriInfo uri) {
        if (Ref.id(asked).filter(given -> !given.equals(id)).isPresent()) {
            throw new RedirectionException(Moved.to(collection, present, "", null, uri));
        }
        require(collection, asked, present, uri);
    }

    /** Does the same for a path under the slug, such as {@code /comments}. */
    public static void require(String collection, String rest, String asked, String present, UriInfo uri) {
        require(collection, rest, asked, present, null, uri);
    }

    /** @param lang the language that the present address names, where it needs one and the request named none */
    public static void require(
            String collection, String rest, String asked, String present, @Nullable String lang, UriInfo uri) {
        if (!isPresent(asked, present)) {
            throw new RedirectionException(Moved.to(collection, present, rest, lang, uri));
        }
    }
}
