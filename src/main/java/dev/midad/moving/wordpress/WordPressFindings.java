package dev.midad.moving.wordpress;

import dev.midad.language.text.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the findings about one post, or about one name; each finding is reported once. */
final class WordPressFindings {

    // A hundred findings are enough to understand a post with ten thousand broken pictures.
    private static final int MOST = 100;

    private final @Nullable Long post;
    private final @Nullable String slug;
    private final Set<WordPressFinding> list = new LinkedHashSet<>();

    private WordPressFindings(@Nullable Long post, @Nullable String slug) {
        this.post = post;
        this.slug = slug;
    }

    static WordPressFindings ofPost(long post, @Nullable String slug) {
        return new WordPressFindings(post, slug);
    }

    static WordPressFindings of(@Nullable String slug) {
        return new WordPressFindings(null, slug);
    }

    void add(WordPressNote note, Object... details) {
        if (list.size() < MOST) {
            list.add(new WordPressFinding(post, slug, note.code(), WordPressDetail.of(note.words(details))));
        }
    }

    /** Adds what a body of ours does not hold. */
    void add(Finding note) {
        if (list.size() < MOST) {
            var code = note.code().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            list.add(new WordPressFinding(post, slug, code, new WordPressDetail(note.english(), note.arabic())));
        }
    }

    List<WordPressFinding> list() {
        return List.copyOf(list);
    }
}
