package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.WordBeginnings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which articles the desk's list shows, and in which order.
 *
 * @param headline patterns that the words of the headline fit, all of them; empty where any headline does
 */
record DeskQuery(
        DeskFilter filter,
        ArticleType type,
        List<String> headline,
        @Nullable UUID media,
        TimeRange updated,
        TimeRange scheduled,
        TimeRange published,
        DeskSort sort,
        @Nullable Place after) {

    private static final Map<String, ArticleType> TYPES = Arrays.stream(ArticleType.values())
            .collect(Collectors.toUnmodifiableMap(ArticleType::tag, Function.identity()));

    DeskQuery {
        headline = List.copyOf(headline);
    }

    /** Marks the last row of the page before by the value that gives it its place. */
    record Place(Object value, UUID id) {}

    static DeskQuery of(DeskFilter filter, DeskListParameters parameters) {
        var typed = Parameters.typed("q", parameters.q());
        return new DeskQuery(
                filter,
                Parameters.choice("type", parameters.type(), ArticleType.ARTICLE.tag(), TYPES),
                typed == null ? List.of() : WordBeginnings.patterns(typed),
                medium(parameters.media()),
                TimeRange.read("updated", parameters.updatedFrom(), parameters.updatedTo()),
                TimeRange.read("scheduled", parameters.scheduledFrom(), parameters.scheduledTo()),
                TimeRange.read("published", parameters.publishedFrom(), parameters.publishedTo()),
                Parameters.choice("sort", parameters.sort(), DeskSort.USUAL, DeskSort.BY_NAME),
                null);
    }

    private static @Nullable UUID medium(@Nullable String sent) {
        return sent == null ? null : Ref.id(sent).orElseThrow(() -> Parameters.unknownRef("media", sent));
    }

    /** Returns a text that differs for every question, for the cursor. */
    String fingerprint() {
        return String.join(
                "|",
                filter.fingerprint(),
                type.tag(),
                headline.toString(),
                String.valueOf(media),
                updated.toString(),
                scheduled.toString(),
                published.toString(),
                sort.name());
    }

    DeskQuery after(@Nullable List<String> cursor) {
        return cursor == null
                ? this
                : new DeskQuery(
                        filter,
                        type,
                        headline,
                        media,
                        updated,
                        scheduled,
                        published,
                        sort,
                        new Place(sort.placed(cursor.get(0)), UUID.fromString(cursor.get(1))));
    }

    List<String> place(Article last) {
        return List.of(sort.place(last), last.id.toString());
    }
}
