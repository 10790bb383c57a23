package dev.midad.conversation.comments;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.PlainTextToHtml;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as readers get it; of one that is gone, only its place is left, for what hangs under it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Comment", description = "A comment, as readers get it")
public record CommentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID article,

        @Schema(description = "The comment under which it hangs; absent where it begins a thread") @Nullable
        UUID parent,

        @Schema(
                description =
                        "The comment that it answers: its parent, or one that lies too deep to hang anything under")
        @Nullable
        UUID inReplyTo,

        @Schema(required = true, description = "How deep it hangs: 0 begins a thread, 5 is the deepest", examples = "0")
        int depth,

        @Schema(
                required = true,
                description = "It is gone, and only holds the place of those under it; it has no name and no text")
        boolean removed,

        @Schema(examples = "أبو سالم") @Nullable String name,

        @Schema(
                description = "As it was written, plain text: never put it into a page as HTML",
                examples = "مقال مهم، شكرًا للكاتب.")
        @Nullable
        String text,

        @Schema(
                description = "The same as safe HTML: paragraphs, line ends and links with `rel=\"ugc nofollow\"`",
                examples = "<p>مقال مهم، شكرًا للكاتب.</p>")
        @Nullable
        String html,

        @Schema(
                description = "The direction in which most of it is written",
                enumeration = {"rtl", "ltr"})
        @Nullable
        String dir,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "When its author or a moderator last changed it") @Nullable
        Instant editedAt,

        @Schema(required = true, examples = "7") int likes,

        @Schema(
                required = true,
                description = "How many visible comments hang under it, all the way down",
                examples = "2")
        int replyCount,

        @Schema(description = "The first of them, where this one begins a thread") @Nullable
        RepliesView replies)
        implements Tagged {

    static CommentView of(ThreadRow row, @Nullable RepliesView replies) {
        var isApproved = row.isApproved();
        return new CommentView(
                row.id(),
                row.article(),
                row.parent(),
                row.answers(),
                row.depth(),
                !isApproved,
                isApproved ? row.name() : null,
                isApproved ? row.text() : null,
                isApproved ? PlainTextToHtml.render(row.text(), row.direction()) : null,
                isApproved ? row.direction() : null,
                row.createdAt(),
                isApproved ? row.editedAt() : null,
                isApproved ? row.likes() : 0,
                row.living(),
                replies);
    }

    @Override
    public Stream<String> cacheTags() {
        return Stream.of("comments:" + article, "article:" + article);
    }
}
