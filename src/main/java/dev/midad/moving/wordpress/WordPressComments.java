package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.language.text.BodyToText;
import dev.midad.language.text.HtmlToBody;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Turns the comments that readers wrote under a post into comments of Midad, without pingbacks and comments in the
 * trash.
 */
final class WordPressComments {

    private static final Map<String, String> STATES = Map.of(
            "1", "approved",
            "approve", "approved",
            "0", "pending",
            "hold", "pending",
            "spam", "spam");
    private static final Set<String> PINGBACKS = Set.of("pingback", "trackback");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 5_000;
    private static final String NAMELESS = "—";

    private final WordPressIds ids;
    private final ZoneId zone;

    WordPressComments(WordPressIds ids, ZoneId zone) {
        this.ids = ids;
        this.zone = zone;
    }

    List<WordPressLine> lines(WxrPost post, WordPressFindings ofPost) {
        var comments = post.comments();
        var carried = comments.stream().filter(WordPressComments::isCarried).toList();
        var pingbacks = comments.stream().filter(WordPressComments::isPingback).count();
        if (carried.size() < comments.size()) {
            ofPost.add(WordPressNote.COMMENTS_NOT_CARRIED, comments.size() - carried.size() - pingbacks, pingbacks);
        }
        var known = new HashMap<Long, UUID>();
        carried.forEach(comment -> known.put(comment.number("wp:comment_id"), id(comment)));
        var lines = new ArrayList<WordPressLine>();
        for (var comment : carried) {
            var findings = WordPressFindings.ofPost(post.id(), null);
            lines.add(new WordPressLine(comment.line(), json(post, comment, known, findings), findings.list()));
        }
        return lines;
    }

    private ObjectNode json(WxrPost post, WxrNode comment, Map<Long, UUID> known, WordPressFindings findings) {
        var data = WordPressJson.object();
        data.put("article", ids.article(post.id()).toString());
        var parent = known.get(comment.number("wp:comment_parent"));
        if (parent != null) {
            data.put("parent", parent.toString());
        }
        var name = WordPressText.line(comment.text("wp:comment_author"));
        data.put("name", cut(name == null || name.isBlank() ? NAMELESS : name, LONGEST_NAME, findings));
        data.put("text", cut(text(comment), LONGEST_TEXT, findings));
        var email = comment.text("wp:comment_author_email").strip();
        if (!email.isEmpty()) {
            data.put("email", email);
        }
        return WordPressJson.line("comment", data)
                .put("id", id(comment).toString())
                .put("state", STATES.get(comment.text("wp:comment_approved")))
                .put("createdAt", at(comment).toString());
    }

    /** Returns the text of a comment. WordPress lets readers write a little HTML, and shows each line end as one. */
    private static String text(WxrNode comment) {
        var html =
                comment.text("wp:comment_content").strip().replace("\r\n", "\n").replace("\n", "<br>");
        var text = BodyToText.render(HtmlToBody.read(html, "ar").body());
        return text.isBlank() ? NAMELESS : text;
    }

    private static String cut(String text, int most, WordPressFindings findings) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        findings.add(WordPressNote.COMMENT_SHORTENED, most);
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    private UUID id(WxrNode comment) {
        return ids.comment(at(comment), comment.number("wp:comment_id"));
    }

    private Instant at(WxrNode comment) {
        return WordPressTimes.of(comment.text("wp:comment_date_gmt"), comment.text("wp:comment_date"), zone)
                .orElse(Instant.EPOCH);
    }

    private static boolean isCarried(WxrNode comment) {
        return !isPingback(comment) && STATES.containsKey(comment.text("wp:comment_approved"));
    }

    private static boolean isPingback(WxrNode comment) {
        return PINGBACKS.contains(comment.text("wp:comment_type"));
    }
}
