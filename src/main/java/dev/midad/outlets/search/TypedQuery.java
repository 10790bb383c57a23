package dev.midad.outlets.search;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.language.words.SearchLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the parts of a query that was typed into a search field.
 *
 * @param text the whole query
 * @param words the words to look for, as they were typed
 * @param phrases texts between quotation marks: these words in this order
 * @param beginnings words with an asterisk at the end: words that begin so
 * @param exclusions words or phrases with a minus before them, which must not be in the article
 */
record TypedQuery(
        String text, List<String> words, List<String> phrases, List<String> beginnings, List<String> exclusions) {

    static final int MOST_LETTERS = 500;
    private static final int MOST_PARTS = 64;
    private static final int SHORTEST_BEGINNING = 2;
    private static final String QUOTES = "\"“”„«»";

    TypedQuery {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        beginnings = List.copyOf(beginnings);
        exclusions = List.copyOf(exclusions);
    }

    /** Reads the parameter {@code q}, and refuses a request without it. */
    static TypedQuery required(@Nullable String q) {
        if (q == null) {
            throw ProblemException.invalidParameter(
                    "q", "required", new Message("Write what to look for.", "اكتب ما تبحث عنه."));
        }
        return read(q);
    }

    /**
     * Takes everything for what it most likely means: a quotation mark that is not closed closes at the end, and a sign
     * that stands alone means nothing.
     *
     * @throws ProblemException where the query is too long, or has no word to look for
     */
    static TypedQuery read(String typed) {
        if (typed.codePointCount(0, typed.length()) > MOST_LETTERS) {
            throw ProblemException.invalidParameter(
                    "q", "tooLong", Message.of("At most %s characters.", "بحد أقصى %s محرف.", MOST_LETTERS));
        }
        var reader = new Reader();
        reader.read(typed);
        return reader.query(typed);
    }

    /** Returns what is looked for: all words that stand outside of phrases as one text, and each phrase. */
    List<String> parts() {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add(String.join(" ", words));
        }
        parts.addAll(phrases);
        return parts;
    }

    List<String> positive() {
        var all = new ArrayList<>(words);
        all.addAll(phrases);
        return all;
    }

    /** Splits a typed query into its parts. */
    private static final class Reader {

        private final List<String> words = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> beginnings = new ArrayList<>();
        private final List<String> exclusions = new ArrayList<>();

        void read(String typed) {
            var at = 0;
            while (at < typed.length()) {
                if (Character.isWhitespace(typed.charAt(at))) {
                    at++;
                    continue;
                }
                var isExcluded = typed.charAt(at) == '-' || typed.charAt(at) == '\u2212';
                var start = isExcluded ? at + 1 : at;
                if (start < typed.length() && QUOTES.indexOf(typed.charAt(start)) >= 0) {
                    var end = endOfPhrase(typed, start + 1);
                    add(isExcluded ? exclusions : phrases, typed.substring(start + 1, end));
                    at = end + 1;
                } else {
                    var end = endOfWord(typed, start);
                    word(isExcluded, typed.substring(start, end));
                    at = Math.max(end, start);
                }
            }
        }

        private static int endOfPhrase(String typed, int from) {
            var end = from;
            while (end < typed.length() && QUOTES.indexOf(typed.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private static int endOfWord(String typed, int from) {
            var end = from;
            while (end < typed.length()
                    && !Character.isWhitespace(typed.charAt(end))
                    && QUOTES.indexOf(typed.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private void word(boolean isExcluded, String word) {
            var bare = word.replace("*", "");
            if (isExcluded) {
                add(exclusions, bare);
            } else if (word.endsWith("*") && bare.codePointCount(0, bare.length()) >= SHORTEST_BEGINNING) {
                add(beginnings, bare);
            } else {
                add(words, bare);
            }
        }

        private static void add(List<String> parts, String part) {
            if (!SearchLanguage.OTHER.analyzer().words(part).isEmpty()) {
                parts.add(part);
            }
        }

        TypedQuery query(String typed) {
            if (words.size() + phrases.size() + beginnings.size() + exclusions.size() > MOST_PARTS) {
                throw ProblemException.invalidParameter(
                        "q", "tooMany", Message.of("At most %s words.", "بحد أقصى %s كلمة.", MOST_PARTS));
            }
            if (words.isEmpty() && phrases.isEmpty() && beginnings.isEmpty()) {
                throw ProblemException.invalidParameter(
                        "q",
                        "noWords",
                        new Message("Write at least one word to look for.", "اكتب كلمة واحدة على الأقل للبحث عنها."));
            }
            return new TypedQuery(typed, words, phrases, beginnings, exclusions);
        }
    }
}
