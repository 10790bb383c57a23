package dev.midad.newsroom.authors;

import dev.midad.newsroom.slugs.AddressedKind;
import dev.midad.newsroom.slugs.NamedStanding;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells how authors are found by their addresses. */
@Singleton
@Priority(200)
class AuthorAddresses implements AddressedKind {

    @Override
    public String kind() {
        return SlugKind.AUTHOR.tag();
    }

    @Override
    public String usual() {
        return "/authors/{slug}";
    }

    @Override
    public Set<String> families() {
        return Set.of("author", "authors", "writer", "writers", "كاتب", "كتاب");
    }

    @Override
    public String standing(String keys, String ids) {
        return NamedStanding.of(SlugKind.AUTHOR, "true", keys, ids);
    }
}
