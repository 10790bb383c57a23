package dev.midad.newsroom.published;

/**
 * Names the criterion by whose index a list is read. Its table stands in the SQL as {@code p}, and each of these tables
 * holds the columns that lists are filtered and sorted by. {@code v.value} is one of the criterion's values.
 */
enum Driver {
    NONE("published_article", "p.id", "", "", "", ""),
    AUTHOR(
            "published_author",
            "p.snapshot_id",
            "authors",
            "uuid[]",
            "p.author_id",
            "exists (select from published_author f where f.snapshot_id = %s and f.author_id = any(:authors))"),
    TAG(
            "published_tag",
            "p.snapshot_id",
            "tags",
            "uuid[]",
            "p.tag_id",
            "exists (select from published_tag f where f.snapshot_id = %s and f.tag_id = any(:tags))"),
    SECTION("published_article", "p.id", "sections", "uuid[]", "p.section_id", "p.section_id = any(:sections)"),
    LANGUAGE("published_article", "p.id", "languages", "text[]", "p.lang", "p.lang = any(:languages)");

    private final String table;
    private final String snapshot;
    private final String parameter;
    private final String type;
    private final String column;
    private final String checking;

    Driver(String table, String snapshot, String parameter, String type, String column, String checking) {
        this.table = table;
        this.snapshot = snapshot;
        this.parameter = parameter;
        this.type = type;
        this.column = column;
        this.checking = checking;
    }

    String from() {
        return table + " p";
    }

    /** Returns the column of the snapshot's id. */
    String snapshot() {
        return snapshot;
    }

    String parameter() {
        return parameter;
    }

    /** Returns the SQL that gives the criterion's values as rows of {@code v}. */
    String unnested() {
        return "unnest(cast(:%s as %s)) v (value)".formatted(parameter, type);
    }

    /** Returns the condition for a query that this criterion drives and that reads its values one by one. */
    String one() {
        return column + " = v.value";
    }

    /** Returns the condition for a query that this criterion drives and that takes its values together. */
    String any() {
        return column + " = any(:" + parameter + ")";
    }

    /** Returns the condition that the snapshot has a recording. */
    String recorded() {
        return snapshot.equals("p.id")
                ? "p.has_recording"
                : "exists (select from published_article r where r.id = %s and r.has_recording)".formatted(snapshot);
    }

    /** Returns the condition for a query that another criterion drives. */
    String checking(Driver driver) {
        return checking.formatted(driver.snapshot);
    }
}
