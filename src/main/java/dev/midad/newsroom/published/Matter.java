package dev.midad.newsroom.published;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an article is about: what may make others near to it.
 *
 * @param texts its headline, deck and body
 */
public record Matter(
        UUID article,
        UUID translationGroup,
        String lang,
        @Nullable UUID section,
        List<UUID> tags,
        List<String> texts) {

    public Matter {
        tags = List.copyOf(tags);
        texts = List.copyOf(texts);
    }

    public static Matter of(ArticleText text, UUID translationGroup) {
        return new Matter(
                text.article(),
                translationGroup,
                text.lang(),
                text.section(),
                text.tags(),
                Stream.of(text.headline(), text.deck(), text.body())
                        .filter(Objects::nonNull)
                        .toList());
    }
}
