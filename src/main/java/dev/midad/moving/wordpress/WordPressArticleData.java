package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.foundation.web.LanguageTags;

/** Writes what an editor would have decided about an article or a page: the data of its line. */
final class WordPressArticleData {

    private static final int LONGEST_HEADLINE = 500;
    private static final int LONGEST_DECK = 5000;

    private final WordPressSite site;
    private final WordPressBylines bylines;
    private final WordPressFiling filing;
    private final WordPressBody body;
    private final WordPressLead lead;
    private final WordPressSeo seo;

    WordPressArticleData(
            WordPressSite site,
            WordPressBylines bylines,
            WordPressFiling filing,
            WordPressLead lead,
            WordPressBody body) {
        this.site = site;
        this.bylines = bylines;
        this.filing = filing;
        this.lead = lead;
        this.body = body;
        this.seo = new WordPressSeo(site);
    }

    ObjectNode of(WxrPost post, String slug, WordPressFindings findings) {
        var data = WordPressJson.object();
        if (post.isPage()) {
            data.put("type", post.type());
        }
        WordPressJson.put(data, "lang", language(post));
        WordPressJson.put(data, "slug", slug(post, slug, findings));
        var title = WordPressText.line(post.node().text("title"));
        WordPressJson.put(
                data, "headline", shortened(title, LONGEST_HEADLINE, WordPressNote.TITLE_SHORTENED, findings));
        var excerpt = WordPressText.lines(post.node().text("excerpt:encoded"));
        WordPressJson.put(data, "deck", shortened(excerpt, LONGEST_DECK, WordPressNote.EXCERPT_SHORTENED, findings));
        if (!post.isPage()) {
            file(post, data, findings);
        }
        var picture = lead.of(post);
        picture.ifPresent(found -> data.set("lead", found));
        data.put("bodyHtml", body.html(post, language(post), picture.isPresent(), findings));
        seo.write(post, data, findings);
        return data;
    }

    /** Writes what pages do not have: writers, a section, tags, comments. */
    private void file(WxrPost post, ObjectNode data, WordPressFindings findings) {
        bylines.write(post, data.putArray("bylines"));
        filing.section(post).ifPresent(section -> data.put("section", section));
        var tags = data.putArray("tags");
        filing.tags(post, findings).forEach(tags::add);
        data.put("commentsOpen", post.node().text("wp:comment_status").equals("open"));
    }

    /** Returns the language that Polylang marks the post with, or else the site's. */
    private String language(WxrPost post) {
        return post.terms("language").stream()
                .flatMap(term -> LanguageTags.parse(term.attribute("nicename")).stream())
                .findFirst()
                .orElse(site.language());
    }

    private static String slug(WxrPost post, String slug, WordPressFindings findings) {
        var decoded = post.slug();
        if (decoded.isCut()) {
            findings.add(WordPressNote.SLUG_CUT, slug);
        } else if (decoded.isChanged() || !slug.equals(decoded.slug())) {
            findings.add(WordPressNote.SLUG_CHANGED, decoded.isChanged() ? decoded.written() : decoded.slug(), slug);
        }
        return slug;
    }

    private static String shortened(String text, int most, WordPressNote note, WordPressFindings findings) {
        var shortened = WordPressText.shortened(text, most);
        if (!shortened.equals(text)) {
            findings.add(note);
        }
        return shortened;
    }
}
