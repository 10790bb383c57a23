package dev.midad.newsroom.pages;

import dev.midad.newsroom.published.ArticleField;
import dev.midad.newsroom.slugs.AddressedKind;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells how published pages, and those that were taken down, are found by their addresses. */
@Singleton
@Priority(350)
class PageAddresses implements AddressedKind {

    private static final String LIVE =
            "select p.article_id as id, p.slug, p.lang, cast(null as text) as section, false as is_gone, %1$s as found_by"
                    + " from %2$s where " + ArticleField.VISIBLE + " and %3$s";
    private static final String GONE =
            "select t.article_id, n.slug, n.lang, null, true, %1$s from takedown t join slug n on n.kind = 'page'"
                    + " and n.entity_id = t.article_id and n.public_from <= now() where %2$s";
    private static final String KNOWN = "n.kind = 'page' and n.public_from <= now() and n.slug_key = any(%s)";

    @Override
    public String kind() {
        return SlugKind.PAGE.tag();
    }

    @Override
    public String usual() {
        return PublishedPages.USUAL_PATH;
    }

    @Override
    public Set<String> families() {
        return Set.of("page", "pages", "صفحه", "صفحات");
    }

    @Override
    public String standing(String keys, String ids) {
        return String.join(
                " union all ",
                LIVE.formatted(
                        "n.slug_key",
                        "slug n join published_page p on p.article_id = n.entity_id",
                        KNOWN.formatted(keys)),
                LIVE.formatted("cast(p.article_id as text)", "published_page p", "p.article_id = any(" + ids + ")"),
                GONE.formatted("n.slug_key", "n.slug_key = any(" + keys + ")"),
                GONE.formatted("cast(t.article_id as text)", "t.article_id = any(" + ids + ")"));
    }
}
