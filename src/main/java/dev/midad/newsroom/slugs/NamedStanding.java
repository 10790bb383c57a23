package dev.midad.newsroom.slugs;

/** Writes the SQL that finds sections, authors and tags by their addresses, those that were merged among them. */
public final class NamedStanding {

    private static final String COLUMNS =
            "select e.id, e.slug, e.lang, cast(null as text) as section, false as is_gone, ";

    private NamedStanding() {}

    /**
     * @param shown the SQL that holds of the rows {@code e} that readers get
     * @see AddressedKind#standing
     */
    public static String of(SlugKind kind, String shown, String keys, String ids) {
        return """
                %1$s n.slug_key as found_by from slug n join %2$s e on e.id = n.entity_id
                where n.kind = '%2$s' and n.slug_key = any(%4$s) and %3$s
                union all
                %1$s cast(e.id as text) from %2$s e where e.id = any(%5$s) and %3$s
                union all
                %1$s cast(m.id as text) from merged m join %2$s e on e.id = m.into_id
                where m.kind = '%2$s' and m.id = any(%5$s) and %3$s
                """.formatted(COLUMNS, kind.tag(), shown, keys, ids);
    }
}
