package dev.midad.moving.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Leads the old addresses of a site to what their things have become: the permalink of each post and attachment, and the
 * addresses with numbers, such as {@code /?p=123}, that WordPress has beside them.
 */
final class WordPressRedirects {

    // Later addresses are few, and longer than Midad keeps.
    private static final int LONGEST = 1_500;

    private final WordPressSite site;
    private final WordPressSurvey survey;
    private final List<WordPressLine> ofCategories = new ArrayList<>();

    WordPressRedirects(WordPressSite site, WordPressSurvey survey) {
        this.site = site;
        this.survey = survey;
    }

    /** Returns the lines of a post that readers had, or of an attachment of one, which leads to that post. */
    List<WordPressLine> ofPost(WxrPost post) {
        var isAttachment = post.type().equals("attachment");
        var target = isAttachment ? post.node().number("wp:post_parent") : post.id();
        if (!survey.isPublished(target) || !(isAttachment || post.isPublished())) {
            return List.of();
        }
        var article = new WordPressIds(site.address()).article(target).toString();
        var kind = survey.isPage(target) ? "page" : "article";
        var lines = new ArrayList<WordPressLine>();
        lines.add(line(post.node(), query(isAttachment ? "attachment_id" : "p", post.id()), kind, article));
        if (post.isPage()) {
            lines.add(line(post.node(), query("page_id", post.id()), kind, article));
        }
        var link = post.node().text("link").strip();
        if (link.startsWith("http") && link.length() <= LONGEST && !link.contains("?") && !isFirstPage(link)) {
            lines.add(line(post.node(), link, kind, article));
        }
        return lines;
    }

    private boolean isFirstPage(String link) {
        return link.replaceFirst("/+$", "").equals(site.address().replaceFirst("/+$", ""));
    }

    /** Keeps the addresses of a category until its section has come. */
    void declareCategory(WxrNode category) {
        var key = category.text("wp:category_nicename");
        ofCategories.add(line(category, query("cat", category.number("wp:term_id")), "section", key));
        ofCategories.add(line(category, address("category/" + key), "section", key));
    }

    /** Returns the lines of the categories that were declared. */
    List<WordPressLine> ofCategories(WordPressSections sections) {
        ofCategories.forEach(line -> {
            var target = Objects.requireNonNull(line.json()).withObject("/data/to");
            target.put("id", sections.slug(target.path("id").asText()));
        });
        return ofCategories;
    }

    List<WordPressLine> ofTag(WxrNode tag, WordPressTags tags) {
        var key = tag.text("wp:tag_slug");
        return key.isEmpty() ? List.of() : List.of(line(tag, address("tag/" + key), "tag", tags.slug(key)));
    }

    List<WordPressLine> ofAuthor(WxrNode author, WordPressAuthors authors) {
        var slug = authors.slug(author.text("wp:author_login").strip());
        return List.of(line(author, query("author", author.number("wp:author_id")), "author", slug));
    }

    private String query(String name, long number) {
        return address("?" + name + "=" + number);
    }

    private String address(String behind) {
        return site.path(behind);
    }

    private static WordPressLine line(WxrNode place, String from, String kind, String id) {
        return line(place.line(), from, kind, id);
    }

    /** Returns the line that leads an old address on, which is told at that line of the file. */
    static WordPressLine line(int place, String from, String kind, String id) {
        var data = WordPressJson.object().put("from", from);
        data.putObject("to").put("kind", kind).put("id", id);
        return new WordPressLine(place, WordPressJson.line("redirect", data), List.of());
    }
}
