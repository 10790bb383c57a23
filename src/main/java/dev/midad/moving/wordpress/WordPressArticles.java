package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.language.text.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns posts into articles. Before each article come the lines of sections, tags and authors that it refers to and
 * that no line before it declared.
 */
final class WordPressArticles {

    private static final int LONGEST_HEADLINE = 500;
    private static final int LONGEST_DECK = 5000;

    private final WordPressSite site;
    private final WordPressSurvey survey;
    private final WordPressOptions options;
    private final WordPressBylines bylines;
    private final WordPressFiling filing;
    private final WordPressIds ids;
    private final WordPressBody body;
    private final WordPressComments comments;
    private final WordPressArticleSlugs slugs;
    private final Set<Long> seen = new HashSet<>();

    WordPressArticles(
            WordPressSite site,
            WordPressSurvey survey,
            WordPressOptions options,
            WordPressBylines bylines,
            WordPressFiling filing) {
        this.site = site;
        this.survey = survey;
        this.options = options;
        this.bylines = bylines;
        this.filing = filing;
        this.ids = new WordPressIds(site.address());
        this.comments = new WordPressComments(ids, options.zone());
        this.slugs = new WordPressArticleSlugs(options.holders(), survey::claimIfFree);
        this.body = new WordPressBody(survey.media(), site.address());
    }

    List<WordPressLine> lines(WxrPost post) {
        var refusal = refusal(post);
        var ownSlug = survey.slug(post.id(), post.slug().slug());
        var slug = refusal.isEmpty() && post.isCarried() ? slugs.of(ids.article(post.id()), ownSlug) : ownSlug;
        var findings = WordPressFindings.ofPost(post.id(), slug.isEmpty() ? null : slug);
        if (refusal.isPresent()) {
            findings.add(refusal.get(), post.type());
            return List.of(new WordPressLine(post.node().line(), null, findings.list()));
        }
        if (!post.isCarried()) {
            return List.of();
        }
        var lines = new ArrayList<>(filing.unknown(post));
        lines.addAll(bylines.unknown(post));
        var json = article(post, slug, findings);
        new WordPressRemains(findings).tell(post);
        filing.tellTheRest(post, findings);
        var comments = this.comments.lines(post, findings);
        lines.add(new WordPressLine(post.node().line(), json, findings.list()));
        lines.addAll(comments);
        return lines;
    }

    private Optional<WordPressNote> refusal(WxrPost post) {
        if (!post.type().equals("post")) {
            return post.hasText() ? Optional.of(WordPressNote.ARTICLE_NOT_CARRIED) : Optional.empty();
        }
        if (post.status().equals("trash")) {
            return Optional.of(WordPressNote.IN_TRASH);
        }
        if (!post.node().isWhole()) {
            return Optional.of(WordPressNote.TOO_LONG);
        }
        return post.isCarried() && !seen.add(post.id()) ? Optional.of(WordPressNote.REPEATED) : Optional.empty();
    }

    private ObjectNode article(WxrPost post, String slug, WordPressFindings findings) {
        var state = WordPressState.of(post, options, findings);
        var line = WordPressJson.line("article", data(post, slug, findings))
                .put("id", ids.article(post.id()).toString())
                .put("state", state.state());
        if (state.publishedAt() != null) {
            line.put("publishedAt", state.publishedAt().toString());
        }
        WordPressState.changed(post, options).ifPresent(time -> line.put("updatedAt", time.toString()));
        WordPressState.created(post, options).ifPresent(time -> line.put("createdAt", time.toString()));
        var former = line.putArray("formerSlugs");
        formerSlugs(post, slug, findings).forEach(former::add);
        return line;
    }

    private ObjectNode data(WxrPost post, String slug, WordPressFindings findings) {
        var data = WordPressJson.object();
        WordPressJson.put(data, "lang", language(post));
        WordPressJson.put(data, "slug", slug(post, slug, findings));
        var title = WordPressText.line(post.node().text("title"));
        WordPressJson.put(
                data, "headline", shortened(title, LONGEST_HEADLINE, WordPressNote.TITLE_SHORTENED, findings));
        var excerpt = WordPressText.lines(post.node().text("excerpt:encoded"));
        WordPressJson.put(data, "deck", shortened(excerpt, LONGEST_DECK, WordPressNote.EXCERPT_SHORTENED, findings));
        bylines.write(post, data.putArray("bylines"));
        filing.section(post).ifPresent(section -> data.put("section", section));
        var tags = data.putArray("tags");
        filing.tags(post, findings).forEach(tags::add);
        data.put("bodyHtml", body.html(post, language(post), findings));
        return data.put("commentsOpen", post.node().text("wp:comment_status").equals("open"));
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

    private List<String> formerSlugs(WxrPost post, String slug, WordPressFindings findings) {
        var former = new ArrayList<String>();
        for (var stored : post.meta("_wp_old_slug").distinct().toList()) {
            var old = WordPressSlug.of(stored);
            var decoded = old.slug();
            if (!decoded.isEmpty() && survey.claimIfFree(decoded) && slugs.isFree(ids.article(post.id()), decoded)) {
                former.add(decoded);
            } else if (!Slug.key(decoded).equals(Slug.key(slug))) {
                findings.add(WordPressNote.OLD_SLUG_DROPPED, old.written());
            }
        }
        return former;
    }

    private static String shortened(String text, int most, WordPressNote note, WordPressFindings findings) {
        var shortened = WordPressText.shortened(text, most);
        if (!shortened.equals(text)) {
            findings.add(note);
        }
        return shortened;
    }
}
