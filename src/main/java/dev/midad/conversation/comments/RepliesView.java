package dev.midad.conversation.comments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first comments under one that begins a thread: each followed by what answers it, oldest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommentReplies", description = "The first comments that hang under one")
public record RepliesView(
        @Schema(required = true) List<CommentView> data,

        @Schema(description = "Send it as `cursor` to `/v1/comments/{id}/replies` for more; absent where these are all")
        @Nullable
        String next) {

    public RepliesView {
        data = List.copyOf(data);
    }
}
