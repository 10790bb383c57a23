package dev.midad.language.words;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Knows the stop words and the stemmer of a language, as Lucene has them; the words of a language that Lucene does not
 * know are taken as they are.
 */
public enum SearchLanguage {
    ARABIC("ar", ArabicAnalyzer.getDefaultStopSet(), ArabicNewsStemmer::new),
    PERSIAN("fa", PersianAnalyzer.getDefaultStopSet(), PersianStemFilter::new),
    KURDISH("ckb", SoraniAnalyzer.getDefaultStopSet(), KurdishStemmer::new),
    ENGLISH("en", EnglishAnalyzer.getDefaultStopSet(), PorterStemFilter::new),
    FRENCH("fr", FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new),
    GERMAN("de", GermanAnalyzer.getDefaultStopSet(), GermanLightStemFilter::new),
    SPANISH("es", SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new),
    ITALIAN("it", ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new),
    PORTUGUESE("pt", PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new),
    RUSSIAN("ru", RussianAnalyzer.getDefaultStopSet(), RussianLightStemFilter::new),
    TURKISH("tr", TurkishAnalyzer.getDefaultStopSet(), words ->
            (TokenStream) new SnowballFilter(words, new TurkishStemmer())),
    HINDI("hi", HindiAnalyzer.getDefaultStopSet(), HindiStemFilter::new),
    INDONESIAN("id", IndonesianAnalyzer.getDefaultStopSet(), IndonesianStemFilter::new),
    OTHER("", CharArraySet.EMPTY_SET, () -> word -> word);

    private static final Map<String, SearchLanguage> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(one -> one.code, Function.identity()));

    private final String code;
    private final CharArraySet stopWords;
    private final Supplier<Stemmer> stemmer;
    private final LanguageAnalyzer analyzer;

    SearchLanguage(String code, CharArraySet stopWords, UnaryOperator<TokenStream> filter) {
        this(code, stopWords, () -> new FilterStemmer(filter));
    }

    SearchLanguage(String code, CharArraySet stopWords, Supplier<Stemmer> stemmer) {
        this.code = code;
        this.stopWords = stopWords;
        this.stemmer = stemmer;
        this.analyzer = new LanguageAnalyzer(this);
    }

    /** Returns the language of a language tag, such as {@code ar-KW}. */
    public static SearchLanguage of(String tag) {
        var end = tag.indexOf('-');
        return BY_CODE.getOrDefault(end < 0 ? tag : tag.substring(0, end), OTHER);
    }

    /** Tells whether texts in the language are written in the script of the word. */
    public boolean writes(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == script();
    }

    private Character.UnicodeScript script() {
        return switch (this) {
            case ARABIC, PERSIAN, KURDISH -> Character.UnicodeScript.ARABIC;
            case RUSSIAN -> Character.UnicodeScript.CYRILLIC;
            case HINDI -> Character.UnicodeScript.DEVANAGARI;
            case OTHER -> Character.UnicodeScript.UNKNOWN;
            default -> Character.UnicodeScript.LATIN;
        };
    }

    CharArraySet stopWords() {
        return stopWords;
    }

    Stemmer stemmer() {
        return stemmer.get();
    }

    public LanguageAnalyzer analyzer() {
        return analyzer;
    }
}
