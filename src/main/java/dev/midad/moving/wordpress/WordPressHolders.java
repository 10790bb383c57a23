package dev.midad.moving.wordpress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows to which articles Midad has given slugs already. */
interface WordPressHolders {

    /** Knows of no article: a file is read for its own sake, or brought into an empty Midad. */
    WordPressHolders NONE = new WordPressHolders() {
        @Override
        public Optional<UUID> holder(String slug) {
            return Optional.empty();
        }

        @Override
        public List<String> slugs(UUID article) {
            return List.of();
        }
    };

    /** Returns the id of the article that has or had the slug, however it is written. */
    Optional<UUID> holder(String slug);

    /** Returns the slugs that an article has or had, in a certain order. */
    List<String> slugs(UUID article);
}
