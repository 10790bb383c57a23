package dev.midad.newsroom.slugs;

import dev.midad.foundation.changes.Reach;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about a section, an author or a tag alike. */
public interface NamedDraft {

    String name();

    @Nullable
    String slug();

    @Nullable
    String lang();

    @Nullable
    Map<String, ? extends NamedText> translations();

    /** Returns how far the change from the draft before reaches: articles show the name and link to the slug. */
    default Reach reachSince(NamedDraft before) {
        var isNamedAlike = name().equals(before.name())
                && Objects.equals(slug(), before.slug())
                && Objects.equals(translations(), before.translations());
        return isNamedAlike ? Reach.ITSELF : Reach.NAME;
    }
}
