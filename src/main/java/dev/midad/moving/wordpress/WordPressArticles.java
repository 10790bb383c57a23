package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.language.text.Slug;
import dev.midad.moving.archive.ImportFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns posts into articles, and pages into pages. Before each article come the lines of sections, tags and authors that
 * it refers to and that no line before it declared.
 */
final class WordPressArticles {

    private final WordPressSurvey survey;
    private final WordPressOptions options;
    private final WordPressBylines bylines;
    private final WordPressFiling filing;
    private final WordPressIds ids;
    private final WordPressArticleData data;
    private final WordPressComments comments;
    private final Set<Long> seen = new HashSet<>();

    WordPressArticles(
            WordPressSite site,
            WordPressSurvey survey,
            WordPressOptions options,
            WordPressBylines bylines,
            WordPressFiling filing,
            WordPressTakenMedia media) {
        this.survey = survey;
        this.options = options;
        this.bylines = bylines;
        this.filing = filing;
        this.ids = new WordPressIds(site.address());
        this.comments = new WordPressComments(ids, options.zone());
        var lead = new WordPressLead(media, site.address());
        var body = new WordPressBody(survey.media(), site.address(), lead, new WordPressBodyMedia(media));
        this.data = new WordPressArticleData(site, bylines, filing, lead, body);
    }

    List<WordPressLine> lines(WxrPost post) {
        var refusal = refusal(post);
        var ownSlug = survey.slug(post.id(), post.slug().slug());
        var slug = refusal.isEmpty() && post.isCarried() ? slugs(post).of(ids.article(post.id()), ownSlug) : ownSlug;
        var findings = WordPressFindings.ofPost(post.id(), slug.isEmpty() ? null : slug);
        if (refusal.isPresent()) {
            findings.add(refusal.get(), post.type());
            return List.of(new WordPressLine(post.node().line(), null, findings.list()));
        }
        return post.isCarried() ? lines(post, slug, findings) : List.of();
    }

    private List<WordPressLine> lines(WxrPost post, String slug, WordPressFindings findings) {
        var lines = new ArrayList<WordPressLine>();
        if (!post.isPage()) {
            lines.addAll(filing.unknown(post));
            lines.addAll(bylines.unknown(post));
        }
        var json = article(post, slug, findings);
        if (ImportFile.isTooLong(json)) {
            var refused = WordPressFindings.ofPost(post.id(), slug);
            refused.add(WordPressNote.TOO_LONG, post.type());
            lines.add(new WordPressLine(post.node().line(), null, refused.list()));
            return lines;
        }
        new WordPressRemains(findings).tell(post);
        filing.tellTheRest(post, findings);
        var replies = replies(post, findings);
        lines.add(new WordPressLine(post.node().line(), json, findings.list()));
        lines.addAll(replies);
        return lines;
    }

    /** Returns the lines of the comments that readers wrote under the post; a page takes none. */
    private List<WordPressLine> replies(WxrPost post, WordPressFindings findings) {
        if (!post.isPage()) {
            return comments.lines(post, findings);
        }
        if (!post.comments().isEmpty()) {
            findings.add(WordPressNote.COMMENTS_OF_PAGE, post.comments().size());
        }
        return List.of();
    }

    private Optional<WordPressNote> refusal(WxrPost post) {
        if (!post.isOfOurs()) {
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
        var line = WordPressJson.line("article", data.of(post, slug, findings))
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

    private List<String> formerSlugs(WxrPost post, String slug, WordPressFindings findings) {
        var former = new ArrayList<String>();
        for (var stored : post.meta("_wp_old_slug").distinct().toList()) {
            var old = WordPressSlug.of(stored);
            var decoded = old.slug();
            if (!decoded.isEmpty()
                    && survey.slugs(post.isPage()).claimIfFree(decoded)
                    && slugs(post).isFree(ids.article(post.id()), decoded)) {
                former.add(decoded);
            } else if (!Slug.key(decoded).equals(Slug.key(slug))) {
                findings.add(WordPressNote.OLD_SLUG_DROPPED, old.written());
            }
        }
        return former;
    }

    private WordPressArticleSlugs slugs(WxrPost post) {
        return new WordPressArticleSlugs(
                post.isPage() ? options.pages() : options.articles(), survey.slugs(post.isPage())::claimIfFree);
    }
}
