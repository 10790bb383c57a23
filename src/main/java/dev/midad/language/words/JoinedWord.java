package dev.midad.language.words;

import dev.midad.language.words.WordPart.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is written without a space: the parts that are words of their own, and the form that other texts may write
 * as one word, such as {@code wifi} for {@code Wi-Fi}.
 *
 * @param whole all of it without its signs; null where no text writes it so, or its parts find it in any case
 */
record JoinedWord(List<WordPart> parts, @Nullable WordPart whole) {

    /** Lists the particles and the article, which Arabic writes onto numbers and foreign words. */
    private static final Set<String> BEFORE =
            Set.of("ال و ف ب ل ك لل وال فال بال كال ول وب وك فب فل فك ولل فلل وبال وكال".split(" "));

    /** Lists the letters behind a year that say of which calendar it is. */
    private static final Set<String> BEHIND = Set.of("م", "ه");

    /** Lists what Turkish adds to names behind an apostrophe. */
    private static final Set<String> TURKISH_ENDS = Set.of(
            ("a e ı i u ü ya ye yı yi yu yü da de ta te dan den tan ten ın in un ün nın nin nun nün la le yla yle "
                            + "nda nde ndan nden na ne daki deki taki teki lı li lu lü lar ler")
                    .split(" "));

    private static final int MOST_PARTS = 8;

    JoinedWord {
        parts = List.copyOf(parts);
    }

    /** Divides the parts of a text into words. */
    static List<JoinedWord> of(List<WordPart> parts) {
        var words = new ArrayList<JoinedWord>();
        var from = 0;
        for (var to = 1; to <= parts.size(); to++) {
            if (to == parts.size() || parts.get(to).link() == Link.NONE) {
                words.add(word(parts.subList(from, to)));
                from = to;
            }
        }
        return words;
    }

    private static JoinedWord word(List<WordPart> run) {
        if (run.size() == 1) {
            return new JoinedWord(run, null);
        }
        var read = withAcronyms(run);
        var own = new ArrayList<WordPart>();
        for (var i = 0; i < read.size(); i++) {
            if (!isAttached(read, i)) {
                own.add(read.get(i));
            }
        }
        var isShorter = own.size() == 1 && read.size() > 1;
        return new JoinedWord(own, isShorter || isWrittenAsOne(read) ? whole(read) : null);
    }

    /** Takes single letters with dots between them for one word: {@code U.S.A} is {@code USA}. */
    private static List<WordPart> withAcronyms(List<WordPart> run) {
        var read = new ArrayList<WordPart>();
        var from = 0;
        for (var to = 1; to <= run.size(); to++) {
            if (to == run.size() || run.get(to).link() != Link.DOT) {
                var dotted = run.subList(from, to);
                if (dotted.size() > 1 && dotted.stream().allMatch(WordPart::isOneLetter)) {
                    read.add(joined(dotted));
                } else {
                    read.addAll(dotted);
                }
                from = to;
            }
        }
        return read;
    }

    /** Tells whether the part is no word of its own: a particle, the mark of a calendar, or what an apostrophe cuts off. */
    private static boolean isAttached(List<WordPart> run, int at) {
        var part = run.get(at);
        var before = at == 0 ? null : run.get(at - 1);
        var after = at + 1 == run.size() ? null : run.get(at + 1);
        if (after != null && after.link() == Link.ADJACENT && BEFORE.contains(part.text())) {
            return true;
        }
        if (before != null && part.link() == Link.ADJACENT && before.isNumber() && BEHIND.contains(part.text())) {
            return true;
        }
        if (before != null && part.link() == Link.APOSTROPHE && isLong(before) && TURKISH_ENDS.contains(part.text())) {
            return true;
        }
        return part.isOneLetter()
                && ((before != null && part.link() == Link.APOSTROPHE && isLong(before))
                        || (after != null && after.link() == Link.APOSTROPHE && isLong(after)));
    }

    private static boolean isLong(WordPart part) {
        return !part.isNumber() && !part.isOneLetter();
    }

    /** Tells whether another text may leave the signs out. Parts that digits or a change of script tell apart stay parts there. */
    private static boolean isWrittenAsOne(List<WordPart> run) {
        return run.size() > 1
                && run.size() <= MOST_PARTS
                && run.stream().noneMatch(WordPart::isNumber)
                && run.stream().skip(1).noneMatch(part -> part.link() == Link.ADJACENT);
    }

    private static @Nullable WordPart whole(List<WordPart> run) {
        var whole = joined(run);
        return whole.text().length() <= WordParts.LONGEST ? whole : null;
    }

    private static WordPart joined(List<WordPart> run) {
        var first = run.get(0);
        return new WordPart(
                first.start(),
                run.get(run.size() - 1).end(),
                run.stream().map(WordPart::written).collect(Collectors.joining()),
                run.stream().map(WordPart::text).collect(Collectors.joining()),
                first.link());
    }
}
