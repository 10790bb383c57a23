package dev.midad.slugs;

import dev.midad.text.Slug;
import dev.midad.web.Ref;
import dev.midad.web.RefSpelling;
import jakarta.enterprise.context.ApplicationScoped;

/** Folds slugs as they are looked up, so that all their writings share one kept answer. */
@ApplicationScoped
class SlugSpelling implements RefSpelling {

    @Override
    public String folded(String ref) {
        return Ref.id(ref).map(Object::toString).orElseGet(() -> Slug.key(ref));
    }
}
