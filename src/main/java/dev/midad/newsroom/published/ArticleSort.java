package dev.midad.newsroom.published;

import java.util.Map;

/** Lists the orders of a list of articles; the id breaks ties in the same direction. */
enum ArticleSort {
    NEWEST("published_at", true),
    OLDEST("published_at", false),
    LAST_UPDATED("updated_at", true);

    static final String USUAL = "-publishedAt";
    static final Map<String, ArticleSort> BY_NAME =
            Map.of(USUAL, NEWEST, "publishedAt", OLDEST, "-updatedAt", LAST_UPDATED);

    private final String column;
    private final boolean descending;

    ArticleSort(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    String column() {
        return column;
    }

    String direction() {
        return descending ? "desc" : "asc";
    }

    /** Returns the SQL operator that holds between a row of the next page and the last row of this one. */
    String comparison() {
        return descending ? "<" : ">";
    }
}
