package dev.midad.moving.wordpress;

import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks slugs up, each in a transaction of its own, so that none is open while a client reads. */
@ApplicationScoped
class WordPressStandingSlugs {

    private final Slugs slugs;

    WordPressStandingSlugs(Slugs slugs) {
        this.slugs = slugs;
    }

    WordPressHolders of(SlugKind kind) {
        return new WordPressHolders() {
            @Override
            public Optional<UUID> holder(String slug) {
                return QuarkusTransaction.requiringNew().call(() -> slugs.find(kind, slug));
            }

            @Override
            public List<String> slugs(UUID article) {
                return QuarkusTransaction.requiringNew().call(() -> slugs.list(kind, article));
            }
        };
    }
}
