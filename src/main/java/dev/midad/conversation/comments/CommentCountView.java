package dev.midad.conversation.comments;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many comments of an article readers can see. */
@Schema(name = "CommentCount", description = "How many visible comments an article has")
public record CommentCountView(
        @Schema(required = true) UUID article,

        @Schema(required = true, examples = "الكويت-تستضيف-مؤتمر")
        String slug,

        @Schema(required = true, examples = "3") int comments) {}
