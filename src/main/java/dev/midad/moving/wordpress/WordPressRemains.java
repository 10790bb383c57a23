package dev.midad.moving.wordpress;

/** Reports what is not carried of a post that is carried. */
final class WordPressRemains {

    private final WordPressFindings findings;

    WordPressRemains(WordPressFindings findings) {
        this.findings = findings;
    }

    void tell(WxrPost post) {
        if (post.node().number("wp:is_sticky") > 0) {
            findings.add(WordPressNote.STICKY);
        }
        post.terms("post_translations")
                .forEach(group -> findings.add(
                        WordPressNote.TERMS_NOT_CARRIED, "post_translations", group.attribute("nicename")));
    }
}
