package dev.midad.newsroom.slugs;

import dev.midad.foundation.delivery.RefSpelling;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;

/** Folds slugs as they are looked up, so that all their writings share one kept answer. */
@ApplicationScoped
class SlugSpelling implements RefSpelling {

    @Override
    public String folded(String ref) {
        return Ref.id(ref).map(Object::toString).orElseGet(() -> Slug.key(ref));
    }
}
