package dev.midad.newsroom.sections;

import dev.midad.newsroom.slugs.AddressedKind;
import dev.midad.newsroom.slugs.NamedStanding;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells how sections are found by their addresses. */
@Singleton
@Priority(300)
class SectionAddresses implements AddressedKind {

    @Override
    public String kind() {
        return SlugKind.SECTION.tag();
    }

    @Override
    public String usual() {
        return "/sections/{slug}";
    }

    @Override
    public Set<String> families() {
        return Set.of("category", "categories", "section", "sections", "cat", "topics", "تصنيف", "قسم", "اقسام");
    }

    @Override
    public String standing(String keys, String ids) {
        return NamedStanding.of(SlugKind.SECTION, "true", keys, ids);
    }
}
