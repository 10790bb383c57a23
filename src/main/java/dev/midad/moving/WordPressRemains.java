package dev.midad.moving;

/** Tells what stays behind of a post that is carried. */
final class WordPressRemains {

    private final WordPressFindings findings;

    WordPressRemains(WordPressFindings findings) {
        this.findings = findings;
    }

    void tell(WxrPost post) {
        if (post.node().number("wp:is_sticky") > 0) {
            findings.add(WordPressNote.STICKY);
        }
        var comments = post.comments();
        if (!comments.isEmpty()) {
            var pingbacks =
                    comments.stream().filter(WordPressRemains::isPingback).count();
            var approved = comments.stream()
                    .filter(comment -> !isPingback(comment)
                            && comment.text("wp:comment_approved").equals("1"))
                    .count();
            findings.add(WordPressNote.COMMENTS_NOT_CARRIED, comments.size() - pingbacks, approved, pingbacks);
        }
        post.terms("post_translations")
                .forEach(group -> findings.add(
                        WordPressNote.TERMS_NOT_CARRIED, "post_translations", group.attribute("nicename")));
    }

    private static boolean isPingback(WxrNode comment) {
        var type = comment.text("wp:comment_type");
        return type.equals("pingback") || type.equals("trackback");
    }
}
