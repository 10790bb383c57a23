package dev.midad.newsroom.files;

import java.io.IOException;
import java.io.StringWriter;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the beginning of the text of a PDF, and looks at what its letters are made of: programs for Arabic of the
 * nineties wrote shapes of letters, or numbers of glyphs.
 */
final class PdfText extends PDFTextStripper {

    private static final int LONGEST = 200_000;

    /** Pages are read until then; a page that is begun is read to its end, or until it has too many letters. */
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    private static final int MOST_LETTERS = 4 * LONGEST;

    private int letters;
    private int shapes;
    private int glyphs;
    private boolean isCut;
    private String text = "";

    private PdfText() {}

    static PdfText of(PDDocument document) throws IOException {
        var text = new PdfText();
        var begun = System.nanoTime();
        var written = new StringWriter();
        for (var page = 1; page <= document.getNumberOfPages() && !text.isCut; page++) {
            text.setStartPage(page);
            text.setEndPage(page);
            text.writeText(document, written);
            text.isCut |= written.getBuffer().length() > LONGEST || System.nanoTime() - begun > ENOUGH.toNanos();
        }
        text.text = written.getBuffer()
                .substring(0, Math.min(LONGEST, written.getBuffer().length()));
        return text;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (letters > MOST_LETTERS) {
            isCut = true;
            return;
        }
        var unicode = position.getUnicode();
        unicode.codePoints().filter(letter -> !Character.isWhitespace(letter)).forEach(this::count);
        super.processTextPosition(position);
    }

    private void count(int letter) {
        letters++;
        if ((letter >= 0xfb50 && letter <= 0xfdff) || (letter >= 0xfe70 && letter <= 0xfeff)) {
            shapes++;
        }
        var type = Character.getType(letter);
        if (type == Character.PRIVATE_USE || type == Character.CONTROL || letter == 0xfffd) {
            glyphs++;
        }
    }

    /** Returns the text for a search, and adds what is wrong with it; null where it is none. */
    @Nullable
    String checked(Set<FileWarning> warnings) {
        if (letters == 0) {
            warnings.add(FileWarning.NO_TEXT);
            return null;
        }
        if (glyphs * 5L > letters) {
            warnings.add(FileWarning.UNREADABLE_TEXT);
            return null;
        }
        if (shapes * 20L > letters) {
            warnings.add(FileWarning.PRESENTATION_FORMS);
        }
        if (isCut) {
            warnings.add(FileWarning.TEXT_CUT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u0000", "")
                .strip();
    }
}
