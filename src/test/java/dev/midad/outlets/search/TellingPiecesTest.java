package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long queries are ranked by what words are made of as well, and not by the words with which one asks. */
class TellingPiecesTest {

    private static final int OTHERS = 40;

    @TempDir
    Path directory;

    @Test
    void aWordOfTheSameOriginComesFirstWhereTheStemsDiffer() throws IOException {
        var kin = "تقرير جديد عن شأن تكنولوجي";
        assertEquals(kin, first("تقرير جديد تكنولوجيا", "تقرير جديد عن شأن عام", kin));
    }

    @Test
    void whatManyArticlesHaveIsNotRead() throws IOException {
        // A tenth of the articles have the piece: those come in the order of their words alone, which are as good.
        var bodies = new ArrayList<>(Collections.nCopies(OTHERS, "تقرير جديد عن شأن عام"));
        bodies.addAll(Collections.nCopies(OTHERS / 8, "تقرير جديد عن شأن تكنولوجي"));

        try (var index = new SmallIndex(directory, bodies.toArray(String[]::new))) {
            assertEquals(bodies.get(0), index.found("تقرير جديد تكنولوجيا").get(0));
        }
    }

    @Test
    void aPieceThatOneArticleInTwentyHasIsRead() throws IOException {
        var kin = "تقرير جديد عن شأن تكنولوجي";
        var bodies = new ArrayList<>(Collections.nCopies(OTHERS - 2, "تقرير جديد عن شأن عام"));
        bodies.addAll(List.of(kin, kin));

        try (var index = new SmallIndex(directory, bodies.toArray(String[]::new))) {
            assertEquals(List.of(kin, kin), index.found("تقرير جديد تكنولوجيا").subList(0, 2));
        }
    }

    @Test
    void twoLooksForTheSamePiecesAreOneToLucene() {
        var pieces = new TellingPieces(Set.of("تكن", "كنو"));

        assertEquals(pieces, new TellingPieces(Set.of("كنو", "تكن")));
        assertEquals(pieces.hashCode(), new TellingPieces(Set.of("كنو", "تكن")).hashCode());
        assertNotEquals(pieces, new TellingPieces(Set.of("تكن")));
        assertNotEquals(pieces, new TermQuery(new Term(Indexed.PIECE, "تكن")));
    }

    @Test
    void theWordsOfAQuestionCountForNothing() throws IOException {
        var answer = "تأسست الجامعة الوطنية";
        assertEquals(answer, first("متى تأسست الجامعة", "متى وكيف ومتى وأين ومتى", answer));
        // Where there are no others, they are what is looked for.
        try (var index = new SmallIndex(directory.resolve("asked"), "متى وكيف", "خبر آخر")) {
            assertEquals(List.of("متى وكيف"), index.found("متى كيف هل"));
        }
    }

    private String first(String typed, String other, String wanted) throws IOException {
        var bodies = new ArrayList<>(Collections.nCopies(OTHERS, other));
        bodies.add(wanted);
        try (var index = new SmallIndex(directory.resolve("first"), bodies.toArray(String[]::new))) {
            return index.found(typed).get(0);
        }
    }
}
