package dev.midad.moving.wordpress;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the state in which an article arrives.
 *
 * @param publishedAt when readers first saw it, null where they have not
 */
record WordPressState(String state, @Nullable Instant publishedAt) {

    private static final WordPressState DRAFT = new WordPressState("draft", null);

    static WordPressState of(WxrPost post, WordPressOptions options, WordPressFindings findings) {
        return switch (post.status()) {
            case "publish" -> published(post, options, findings);
            case "draft" -> DRAFT;
            case "pending" -> draft(findings, WordPressNote.PENDING);
            case "private" -> draft(findings, WordPressNote.PRIVATE);
            case "future" -> {
                var time = time(post, options).map(Instant::toString).orElse("?");
                yield draft(findings, WordPressNote.SCHEDULED, time);
            }
            default -> draft(findings, WordPressNote.UNKNOWN_STATUS, post.status());
        };
    }

    private static WordPressState published(WxrPost post, WordPressOptions options, WordPressFindings findings) {
        var time = time(post, options);
        if (time.isEmpty()) {
            return draft(findings, WordPressNote.WITHOUT_DATE);
        }
        if (time.get().isAfter(options.now())) {
            return draft(findings, WordPressNote.SCHEDULED, time.get());
        }
        if (WordPressText.line(post.node().text("title")).isEmpty()) {
            return draft(findings, WordPressNote.WITHOUT_TITLE);
        }
        if (WordPressTimes.utc(post.node().text("wp:post_date_gmt")).isEmpty()) {
            findings.add(WordPressNote.TIME_ASSUMED, options.zone());
        }
        if (!post.node().text("wp:post_password").isEmpty()) {
            findings.add(WordPressNote.PASSWORD);
            return new WordPressState("unpublished", time.get());
        }
        return new WordPressState("published", time.get());
    }

    private static WordPressState draft(WordPressFindings findings, WordPressNote note, Object... details) {
        findings.add(note, details);
        return DRAFT;
    }

    static Optional<Instant> time(WxrPost post, WordPressOptions options) {
        return WordPressTimes.of(
                post.node().text("wp:post_date_gmt"), post.node().text("wp:post_date"), options.zone());
    }

    /**
     * Returns when the post was created; empty for a scheduled post, because WordPress does not keep when it was
     * created.
     */
    static Optional<Instant> created(WxrPost post, WordPressOptions options) {
        return time(post, options).filter(time -> !time.isAfter(options.now()));
    }

    static Optional<Instant> changed(WxrPost post, WordPressOptions options) {
        return WordPressTimes.of(
                        post.node().text("wp:post_modified_gmt"), post.node().text("wp:post_modified"), options.zone())
                .filter(time -> !time.isAfter(options.now()));
    }
}
