package dev.midad.newsroom.published;

import dev.midad.newsroom.media.ShownMedia;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names a field of a delivered article, and holds the SQL that gives it from the snapshot {@code p}. */
public enum ArticleField {
    ID("id", "p.article_id"),
    SLUG("slug", "p.slug"),
    LANG("lang", "p.lang"),
    DIR("dir", "p.lang"),
    KICKER("kicker", "p.kicker"),
    HEADLINE("headline", "p.headline"),
    DECK("deck", "p.deck"),
    KEY_POINTS("keyPoints", "cast(p.key_points as text)"),
    BYLINES("bylines", """
            (select cast(coalesce(json_agg(json_strip_nulls(json_build_object(
                'role', b.role, 'label', b.label, 'place', b.place, 'author', (
                    select json_build_object('id', a.id, 'slug', a.slug, 'name', localized(a.name, a.translations, 'name', p.lang))
                    from author a where a.id = b.author_id))) order by b.n), '[]') as text)
             from rows from (jsonb_to_recordset(p.bylines) as (role text, label text, place text, "authorId" uuid))
                with ordinality as b (role, label, place, author_id, n))"""),
    SECTION("section", """
            (select cast(json_build_object(
                'id', s.id, 'slug', s.slug, 'name', localized(s.name, s.translations, 'name', p.lang)) as text)
             from section s where s.id = p.section_id)"""),
    TAGS("tags", """
            (select cast(coalesce(json_agg(json_build_object(
                'id', g.id, 'slug', g.slug, 'name', localized(g.name, g.translations, 'name', p.lang))
                order by t.position), '[]') as text)
             from published_tag t join tag g on g.id = t.tag_id where t.snapshot_id = p.id)"""),
    LEAD("lead", """
            case when p.lead is not null then cast(jsonb_build_object(
                'use', p.lead, 'media', media_shown(array[cast(p.lead ->> 'media' as uuid)], p.lang)) as text) end"""),
    // The body comes as bytes: it is passed on as it is, and a long body is faster when nobody turns it into
    // characters.
    BODY("body", "convert_to(cast(p.body as text), 'UTF8')"),
    FOOTNOTES("footnotes", "cast(p.footnotes as text)"),
    NOTICES("notices", "cast(p.notices as text)"),
    PUBLISHED_AT("publishedAt", "p.published_at"),
    UPDATED_AT("updatedAt", "p.updated_at"),
    WORD_COUNT("wordCount", "p.word_count"),
    READING_MINUTES("readingMinutes", "p.reading_minutes"),
    COMMENT_COUNT(
            "commentCount", "coalesce((select k.comments from comment_count k where k.article_id = p.article_id), 0)"),
    COMMENTS_OPEN("commentsOpen", "p.comments_open and " + ArticleField.CLOSING + " > now()"),
    TRANSLATIONS("translations", """
            (select cast(coalesce(json_agg(json_build_object('lang', o.lang, 'id', o.article_id, 'slug', o.slug)
                order by o.lang), '[]') as text)
             from published_article o
             where o.translation_group = p.translation_group and o.article_id <> p.article_id
               and o.visible_from <= now() and o.visible_until > now())"""),
    ISSUES("issues", """
            (select cast(coalesce(json_agg(json_strip_nulls(json_build_object(
                'id', e.issue_id, 'slug', e.slug, 'number', e.number, 'numberTo', e.number_to, 'date', e.date,
                'page', i.page, 'pageTo', i.page_to))
                order by e.date desc, e.issue_id), '[]') as text)
             from published_issue_article i join published_issue e on e.id = i.snapshot_id
             where i.article_id = p.article_id and e.visible_from <= now())"""),
    SEO("seo", "cast(p.seo as text)"),
    SOCIAL_TITLE("socialTitle", "p.social_title"),
    SOCIAL_DESCRIPTION("socialDescription", "p.social_description");

    /**
     * Gives the time at which the section's comment rules, or those of a section above it, end the comments of the
     * snapshot {@code p}.
     */
    static final String CLOSING = """
            (select comments_close_at(r.mode, r.close_after_days, p.published_at) from comment_rule r
             where r.section_id = coalesce(p.section_id, '00000000-0000-0000-0000-000000000000'))""";

    /** Gives the media of the body, as they may be shown just now, where it names any. */
    private static final String BODY_MEDIA =
            ",\ncase when p.media <> '{}' then " + ShownMedia.OF.formatted("p.media", "p.lang") + " end as body_media";

    /** Says whether readers may see the snapshot {@code p}, by the database's clock. */
    public static final String VISIBLE = "p.visible_from <= now() and p.visible_until > now()";

    /** Says whether readers see the snapshot {@code p} at the moment {@code :at}, or now where that has passed. */
    static final String VISIBLE_AT =
            "p.visible_from <= greatest(now(), cast(:at as timestamptz)) and p.visible_until > greatest(now(), cast(:at as timestamptz))";

    private static final Map<String, ArticleField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ArticleField::field, Function.identity()));

    private final String field;
    private final String sql;
    private final String column;

    ArticleField(String field, String sql) {
        this.field = field;
        this.sql = sql;
        this.column = name().toLowerCase(Locale.ROOT);
    }

    String field() {
        return field;
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static Set<ArticleField> summary() {
        return EnumSet.complementOf(EnumSet.of(BODY, FOOTNOTES, SEO, SOCIAL_TITLE, SOCIAL_DESCRIPTION));
    }

    /** Returns the fields that a page has; it belongs to no section, is signed by nobody, and takes no comments. */
    public static Set<ArticleField> ofPages() {
        return EnumSet.of(
                ID,
                SLUG,
                LANG,
                DIR,
                HEADLINE,
                DECK,
                LEAD,
                BODY,
                FOOTNOTES,
                PUBLISHED_AT,
                UPDATED_AT,
                TRANSLATIONS,
                SEO,
                SOCIAL_TITLE,
                SOCIAL_DESCRIPTION);
    }

    static Set<ArticleField> full() {
        return EnumSet.allOf(ArticleField.class);
    }

    /**
     * Returns the fields that change without the article: by its comments, by the rules of its sections, and by the
     * clock.
     */
    static Set<ArticleField> passing() {
        return EnumSet.of(COMMENT_COUNT, COMMENTS_OPEN);
    }

    /** Returns the fields of these names, and always the id; with the body always its footnotes. */
    static Set<ArticleField> named(Set<String> names) {
        var fields = EnumSet.of(ID);
        names.forEach(name -> fields.add(BY_NAME.get(name)));
        if (fields.contains(BODY)) {
            fields.add(FOOTNOTES);
        }
        return fields;
    }

    /** Returns the list of columns, each under its field's name. */
    public static String select(Set<ArticleField> fields) {
        var columns = fields.stream()
                .map(field -> field.sql + " as \"" + field.column() + '"')
                .collect(Collectors.joining(",\n"));
        return fields.contains(BODY) ? columns + BODY_MEDIA : columns;
    }

    String column() {
        return column;
    }
}
