package dev.midad.foundation.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads the cursors of lists: the sort values of the last row, signed for the query that they belong to. */
@ApplicationScoped
public class Cursors {

    private final SignedValues signed;

    Cursors(SignedValues signed) {
        this.signed = signed;
    }

    /** @param query the filters and the sort of the list, in one canonical string */
    public String write(String query, List<String> values) {
        return signed.write(query, values);
    }

    /**
     * Returns the values of a cursor; null where none was sent.
     *
     * @throws ProblemException {@code invalid-cursor} where the cursor is not one of ours, or belongs to another query
     */
    public @Nullable List<String> read(String query, @Nullable String cursor) {
        return cursor == null ? null : signed.read(query, cursor).orElseThrow(Cursors::invalid);
    }

    private static ProblemException invalid() {
        return ProblemException.listing(
                ProblemType.INVALID_CURSOR,
                List.of(ProblemException.Wrong.parameter(
                        "cursor",
                        "invalidCursor",
                        new Message(
                                "Use page.next of the same query, or start again without a cursor.",
                                "استعمل page.next من الاستعلام نفسه، أو ابدأ من جديد بلا مؤشر."))));
    }
}
