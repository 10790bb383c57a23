package dev.midad.language.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds blocked words and phrases in a text however they are disguised: with signs of vowels, tatweel, invisible
 * letters, repeated ones, letters of other alphabets, digits and look-alikes, with dots or spaces between the letters,
 * and with the particles that are written onto a word. It finds only whole words, never letters within another word, or
 * across two.
 */
public final class BlockedWords {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final WordTrie words = new WordTrie();
    /** Holds the listed entries by the canonical words of which they consist. */
    private final Map<List<String>, Set<String>> listed = new HashMap<>();

    private int longestPhrase = 1;

    private BlockedWords() {}

    /** @param entries words, or phrases of several words; an entry without a letter finds nothing */
    public static BlockedWords of(Collection<String> entries) {
        var blocked = new BlockedWords();
        entries.forEach(blocked::add);
        return blocked;
    }

    private void add(String entry) {
        var phrase = NO_LETTERS
                .splitAsStream(Disguise.canonical(entry))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!phrase.isEmpty()) {
            phrase.forEach(words::add);
            listed.computeIfAbsent(phrase, none -> new TreeSet<>()).add(entry);
            longestPhrase = Math.max(longestPhrase, phrase.size());
        }
    }

    /** Returns the entries that the text contains, as they were listed. */
    public Set<String> in(String text) {
        if (listed.isEmpty()) {
            return Set.of();
        }
        var found = new TreeSet<String>();
        var chunks = SPACES.split(Disguise.canonical(text));
        var sequence = new ArrayList<Set<String>>();
        var single = new StringBuilder();
        for (var chunk : chunks) {
            addWords(chunk, sequence, found);
            var letters = NO_LETTERS.matcher(chunk).replaceAll("");
            if (letters.codePointCount(0, letters.length()) == 1) {
                single.append(letters);
            } else {
                addWhole(single.toString(), found);
                single.setLength(0);
            }
        }
        addWhole(single.toString(), found);
        addPhrases(sequence, found);
        return found;
    }

    /**
     * Adds the words between the signs of a chunk, and the chunk as one word with the signs left out or read as
     * letters.
     */
    private void addWords(String chunk, List<Set<String>> sequence, Set<String> found) {
        var parts = NO_LETTERS.split(chunk);
        for (var part : parts) {
            if (!part.isEmpty()) {
                sequence.add(matches(part));
            }
        }
        if (parts.length > 1) {
            addWhole(NO_LETTERS.matcher(chunk).replaceAll(""), found);
            addWhole(withSigns(chunk), found);
        }
    }

    /**
     * Returns the chunk without the signs at its ends, which end a sentence, and without the inner signs that look like
     * no letter.
     */
    private static String withSigns(String chunk) {
        var letters = chunk.codePoints().toArray();
        var from = 0;
        var to = letters.length;
        while (from < to && !Character.isLetterOrDigit(letters[from])) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(letters[to - 1])) {
            to--;
        }
        var kept = new StringBuilder();
        for (var at = from; at < to; at++) {
            if (Character.isLetterOrDigit(letters[at]) || Disguise.isLookAlikeSign(letters[at])) {
                kept.appendCodePoint(letters[at]);
            }
        }
        return kept.toString();
    }

    private void addWhole(String word, Set<String> found) {
        for (var match : matches(word)) {
            found.addAll(listed.getOrDefault(List.of(match), Set.of()));
        }
    }

    private Set<String> matches(String word) {
        var letters = word.codePoints().toArray();
        return letters.length == 0 ? Set.of() : words.find(Disguise.readings(letters));
    }

    /** Adds the listed phrases among all that begin at each word. */
    private void addPhrases(List<Set<String>> sequence, Set<String> found) {
        for (var at = 0; at < sequence.size(); at++) {
            Set<List<String>> begun = Set.of(List.of());
            for (var next = at; next < sequence.size() && next < at + longestPhrase && !begun.isEmpty(); next++) {
                begun = extended(begun, sequence.get(next));
                begun.forEach(phrase -> found.addAll(listed.getOrDefault(phrase, Set.of())));
            }
        }
    }

    private static Set<List<String>> extended(Set<List<String>> begun, Set<String> words) {
        var longer = new HashSet<List<String>>();
        for (var phrase : begun) {
            for (var word : words) {
                var extended = new ArrayList<>(phrase);
                extended.add(word);
                longer.add(extended);
            }
        }
        return longer;
    }
}
