package dev.midad.newsroom.tags;

import dev.midad.newsroom.slugs.AddressedKind;
import dev.midad.newsroom.slugs.NamedStanding;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells how tags are found by their addresses. */
@Singleton
@Priority(100)
class TagAddresses implements AddressedKind {

    @Override
    public String kind() {
        return SlugKind.TAG.tag();
    }

    @Override
    public String usual() {
        return "/tags/{slug}";
    }

    @Override
    public Set<String> families() {
        return Set.of("tag", "tags", "keyword", "وسم", "وسوم");
    }

    @Override
    public String standing(String keys, String ids) {
        return NamedStanding.of(SlugKind.TAG, "e.proposed_by is null", keys, ids);
    }
}
