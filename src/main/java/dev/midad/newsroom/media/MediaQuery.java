package dev.midad.newsroom.media;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.WordBeginnings;
import dev.midad.newsroom.files.MediaKind;
import dev.midad.newsroom.tags.Tags;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which media a list shows.
 *
 * @param words patterns that the words of a medium fit, all of them; empty where any do
 */
record MediaQuery(
        List<String> words,
        @Nullable String kind,
        @Nullable String category,
        @Nullable UUID creator,
        @Nullable UUID tag,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant endingBefore,
        boolean trash,
        @Nullable Place after) {

    private static final Map<String, String> KINDS = named(MediaKind.values(), MediaKind::tag);
    private static final Map<String, String> CATEGORIES = named(UsageCategory.values(), UsageCategory::tag);

    MediaQuery {
        words = List.copyOf(words);
    }

    /** Marks the last row of the page before. */
    record Place(Instant at, UUID id) {}

    static MediaQuery of(MediaListParameters sent, Tags tags, UUID asker) {
        var typed = Parameters.typed("q", sent.q());
        return new MediaQuery(
                typed == null ? List.of() : WordBeginnings.patterns(typed),
                sent.kind() == null ? null : Parameters.choice("kind", sent.kind(), "", KINDS),
                sent.category() == null ? null : Parameters.choice("category", sent.category(), "", CATEGORIES),
                creator(sent.creator(), asker),
                tag(sent.tag(), tags),
                Parameters.instant("uploadedFrom", sent.uploadedFrom()),
                Parameters.instant("uploadedTo", sent.uploadedTo()),
                Parameters.instant("licenceEndsBefore", sent.licenceEndsBefore()),
                Parameters.flag("trash", sent.trash()),
                null);
    }

    private static @Nullable UUID tag(@Nullable String sent, Tags tags) {
        return sent == null ? null : tags.find(sent).orElseThrow(() -> Parameters.unknownRef("tag", sent));
    }

    private static @Nullable UUID creator(@Nullable String sent, UUID asker) {
        if (sent == null || sent.equals("me")) {
            return sent == null ? null : asker;
        }
        return Ref.id(sent)
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "creator", "invalidValue", new Message("An id, or me.", "معرّف أو me.")));
    }

    private static <T> Map<String, String> named(T[] values, Function<T, String> tag) {
        return Arrays.stream(values).map(tag).collect(Collectors.toUnmodifiableMap(one -> one, one -> one));
    }

    /** Returns a text that differs for every question, for the cursor. */
    String fingerprint() {
        return "media|" + words + kind + '|' + category + '|' + creator + '|' + tag + '|' + from + '|' + to + '|'
                + endingBefore + '|' + trash;
    }

    MediaQuery after(@Nullable List<String> cursor) {
        return cursor == null
                ? this
                : new MediaQuery(
                        words,
                        kind,
                        category,
                        creator,
                        tag,
                        from,
                        to,
                        endingBefore,
                        trash,
                        new Place(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1))));
    }
}
