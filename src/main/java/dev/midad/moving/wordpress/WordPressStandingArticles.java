package dev.midad.moving.wordpress;

import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks the slugs of articles up, each in a transaction of its own, so that none is open while a client reads. */
@ApplicationScoped
class WordPressStandingArticles implements WordPressHolders {

    private final Slugs slugs;

    WordPressStandingArticles(Slugs slugs) {
        this.slugs = slugs;
    }

    @Override
    public Optional<UUID> holder(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> slugs.find(SlugKind.ARTICLE, slug));
    }

    @Override
    public List<String> slugs(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> slugs.list(SlugKind.ARTICLE, article));
    }
}
