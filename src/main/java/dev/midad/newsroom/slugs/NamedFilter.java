package dev.midad.newsroom.slugs;

import dev.midad.language.text.WordBeginnings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which authors or tags a list shows.
 *
 * @param all whether it shows those too that readers do not get
 * @param proposed whether it shows only those that readers do not get yet
 * @param words patterns of {@code like} that the words of the names fit, all of them
 */
public record NamedFilter(boolean all, boolean proposed, List<String> words) {

    /** Shows what readers get. */
    public static final NamedFilter SHOWN = new NamedFilter(false, false, List.of());

    public NamedFilter {
        words = List.copyOf(words);
    }

    /**
     * Shows what the desk has.
     *
     * @param typed the beginnings of words that the names have; null for all
     * @param proposed whether only those are shown that readers do not get yet
     */
    public static NamedFilter ofDesk(@Nullable String typed, boolean proposed) {
        return new NamedFilter(true, proposed, typed == null ? List.of() : WordBeginnings.patterns(typed));
    }

    List<String> conditions(NamedKind<?, ?> kind) {
        var conditions = new ArrayList<String>();
        if (!all) {
            conditions.add(kind.shown());
        }
        if (proposed) {
            conditions.add("not (" + kind.shown() + ")");
        }
        for (var word = 0; word < words.size(); word++) {
            conditions.add("words like :word" + word);
        }
        return conditions;
    }
}
