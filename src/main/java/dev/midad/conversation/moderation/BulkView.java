package dev.midad.conversation.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.KeptComment;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each comment of a bulk decision. */
@Schema(name = "BulkResult", description = "What became of each comment, in the order of the request")
public record BulkView(
        @Schema(required = true, description = "How many it changed", examples = "2")
        int changed,

        @Schema(required = true) List<Outcome> data) {

    /** What became of one of the comments. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BulkOutcome", description = "What became of one of the comments")
    public record Outcome(
            @Schema(required = true) UUID id,

            @Schema(
                    required = true,
                    description =
                            "`stale`: it has changed since it was read; `notAllowed`: its author took it back, or nothing can be undone; "
                                    + "`forbidden`: it stands in a section that is not yours",
                    enumeration = {"changed", "unchanged", "stale", "notAllowed", "forbidden", "notFound"})
            String outcome,

            @Schema(description = "As it stands now") @Nullable
            CommentState state,

            @Schema(description = "As it stands now") @Nullable
            Integer version) {

        static Outcome of(UUID id, String outcome) {
            return new Outcome(id, outcome, null, null);
        }

        static Outcome of(KeptComment comment, String outcome) {
            return new Outcome(comment.id(), outcome, comment.state(), comment.version());
        }
    }

    public BulkView {
        data = List.copyOf(data);
    }

    static BulkView of(List<Outcome> outcomes) {
        var changed =
                outcomes.stream().filter(one -> one.outcome().equals("changed")).count();
        return new BulkView((int) changed, outcomes);
    }
}
