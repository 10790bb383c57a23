package dev.midad.articles;

/** The criterion whose index a list walks; {@code v.value} is one of its values, {@code p} the snapshot. */
enum Driver {
    NONE("p", "published_article p", "", "", "", ""),
    AUTHOR(
            "c",
            "published_author c join published_article p on p.id = c.snapshot_id",
            "authors",
            "uuid[]",
            "c.author_id = v.value",
            "exists (select from published_author f where f.snapshot_id = p.id and f.author_id = any(:authors))"),
    TAG(
            "c",
            "published_tag c join published_article p on p.id = c.snapshot_id",
            "tags",
            "uuid[]",
            "c.tag_id = v.value",
            "exists (select from published_tag f where f.snapshot_id = p.id and f.tag_id = any(:tags))"),
    SECTION(
            "p",
            "published_article p",
            "sections",
            "uuid[]",
            "p.section_id = v.value",
            "p.section_id = any(:sections)"),
    LANGUAGE("p", "published_article p", "languages", "text[]", "p.lang = v.value", "p.lang = any(:languages)");

    private final String table;
    private final String from;
    private final String parameter;
    private final String type;
    private final String driving;
    private final String checking;

    Driver(String table, String from, String parameter, String type, String driving, String checking) {
        this.table = table;
        this.from = from;
        this.parameter = parameter;
        this.type = type;
        this.driving = driving;
        this.checking = checking;
    }

    /** The alias whose sort columns the index holds. */
    String table() {
        return table;
    }

    String from() {
        return from;
    }

    String parameter() {
        return parameter;
    }

    /** The values, one row each, as {@code v}. */
    String unnested() {
        return "unnest(cast(:%s as %s)) v (value)".formatted(parameter, type);
    }

    /** The condition while this criterion drives. */
    String driving() {
        return driving;
    }

    /** The condition while another one drives. */
    String checking() {
        return checking;
    }
}
