package dev.midad.language.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows what Arabic writes onto the beginning of a word: the article, and the particles before it. Folded and unfolded
 * words are read alike.
 */
public final class Proclitics {

    private static final String ARTICLE = "ال";
    private static final String FOR = "لل";
    private static final String AND = "و";
    private static final String LAM = "ل";

    /** Lists what is written before names, which have no article. */
    private static final List<String> LETTERS = List.of(LAM, "ب");

    /** Lists the article with what stands before it, the longest first. */
    private static final List<String> WITH_ARTICLE =
            List.of("وبال", "وكال", "فبال", "ولل", "فلل", "وال", "فال", "بال", "كال", ARTICLE, FOR);

    /** Lists the particles without the article, behind which it keeps its alef. */
    private static final List<String> PARTICLES = List.of("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل");

    private static final List<String> FOR_THE = List.of(FOR, "ولل", "فلل");

    private static final int FEWEST_LETTERS_OF_A_WORD = 3;
    private static final int FEWEST_LETTERS_OF_A_BEGINNING = 2;

    private Proclitics() {}

    /** Returns the word without the article and what stands before it; «الكويت», «بالكويت» and «للكويت» are «كويت». */
    public static String bare(String word) {
        return bare(word, FEWEST_LETTERS_OF_A_WORD).orElse(word);
    }

    /** Returns the word with the article and nothing before it, where it has the article. */
    public static Optional<String> withArticle(String word) {
        return bare(word, FEWEST_LETTERS_OF_A_WORD).map(bare -> ARTICLE + bare);
    }

    private static Optional<String> bare(String word, int fewest) {
        return WITH_ARTICLE.stream()
                .filter(before -> word.startsWith(before) && word.length() >= before.length() + fewest)
                .findFirst()
                .map(before -> word.substring(before.length()));
    }

    /** Returns the word with everything that may stand before it, first of all the word alone. */
    public static Set<String> forms(String word) {
        var forms = new LinkedHashSet<>(List.of(word));
        if (isArabic(word)) {
            forms.addAll(formsOfBeginning(word, bare(word)));
            LETTERS.forEach(letter -> forms.add(letter + word));
        }
        return forms;
    }

    /** Returns all beginnings of words that have this one behind the article and particles. */
    public static Set<String> formsOfBeginning(String beginning) {
        var forms = new LinkedHashSet<>(List.of(beginning));
        if (isArabic(beginning)) {
            forms.addAll(formsOfBeginning(beginning, withoutArticle(beginning)));
        }
        return forms;
    }

    private static Set<String> formsOfBeginning(String word, String bare) {
        var forms = new LinkedHashSet<>(List.of(word));
        forms.add(bare);
        WITH_ARTICLE.forEach(before -> forms.add(before + (isOneLamLess(before, bare) ? bare.substring(1) : bare)));
        if (!ArabicNewsStemmer.isOfAWord(AND + bare)) {
            forms.add(AND + bare);
        }
        return forms;
    }

    /** Tells whether one of three lams is not written: «اللجنة» with «for» before it is «للجنة». */
    private static boolean isOneLamLess(String before, String bare) {
        return before.endsWith(FOR) && bare.startsWith(LAM);
    }

    /** Returns the beginning of a word without the article alone before it, where enough is left to look for. */
    public static String withoutArticle(String beginning) {
        return beginning.startsWith(ARTICLE) && beginning.length() >= ARTICLE.length() + FEWEST_LETTERS_OF_A_BEGINNING
                ? beginning.substring(ARTICLE.length())
                : beginning;
    }

    /** Returns the word without «and» before it, where enough is left; the «و» may as well be of the word. */
    public static Optional<String> withoutAnd(String word) {
        return word.startsWith(AND) && word.length() > FEWEST_LETTERS_OF_A_WORD
                ? Optional.of(word.substring(AND.length()))
                : Optional.empty();
    }

    /** Returns the word with each particle that may stand before it, first of all the word alone. */
    public static Set<String> withParticles(String word) {
        var forms = new LinkedHashSet<>(List.of(word));
        if (isArabic(word)) {
            PARTICLES.forEach(particle -> forms.add(particle + word));
            if (word.startsWith(ARTICLE)) {
                FOR_THE.forEach(before -> forms.add(before + word.substring(ARTICLE.length())));
            }
        }
        return forms;
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }
}
