package dev.midad.language.text;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Holds what the readers of one page share: its language, its footnotes, and the notes on what was left out. */
final class HtmlReading {

    // What stands in a block that is read whole, such as a cell, is read a second time where it is no such block:
    // deeper
    // ones would be read again and again.
    private static final int DEEPEST = 1;

    final String direction;
    final HtmlNotes notes;
    private final HtmlFootnotes.Found footnotes;
    private final String openingQuote;
    private final String closingQuote;
    private int depth;
    private boolean isInFootnote;

    HtmlReading(String lang, HtmlFootnotes.Found footnotes, HtmlNotes notes) {
        this.direction = Direction.of(lang);
        this.footnotes = footnotes;
        this.notes = notes;
        var quotes = LocaleData.getInstance(ULocale.forLanguageTag(lang));
        var isRightToLeft = direction.equals("rtl");
        this.openingQuote = isRightToLeft ? "«" : quotes.getDelimiter(LocaleData.QUOTATION_START);
        this.closingQuote = isRightToLeft ? "»" : quotes.getDelimiter(LocaleData.QUOTATION_END);
    }

    String openingQuote() {
        return openingQuote;
    }

    String closingQuote() {
        return closingQuote;
    }

    /** Returns the key of the footnote to which a link refers; null where it is another link. */
    @Nullable
    String footnote(Element link) {
        return isInFootnote ? null : footnotes.references().get(link);
    }

    boolean isDeep() {
        return depth >= DEEPEST;
    }

    /** Reads what an element holds as blocks of its own. */
    List<Block> inside(Element element, boolean preformatted) {
        depth++;
        try {
            return HtmlToBody.blocks(element, preformatted, this);
        } finally {
            depth--;
        }
    }

    /** Reads the footnotes; what of them is no text, such as a picture, is added to {@code blocks}. */
    List<Footnote> footnotes(List<Block> blocks) {
        var notes = new ArrayList<Footnote>();
        isInFootnote = true;
        footnotes.notes().forEach((key, element) -> {
            var texts = new ArrayList<Block.Text>();
            for (var block : inside(element, false)) {
                if (block instanceof Block.Text text) {
                    texts.add(NewKeys.text(text, "b" + texts.size()));
                } else if (!(block instanceof Block.Divider)) {
                    blocks.add(block);
                }
            }
            notes.add(new Footnote(key, texts));
        });
        isInFootnote = false;
        return notes;
    }
}
