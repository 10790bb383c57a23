package dev.midad.conversation.spam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason for a comment's score. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommentSignal", description = "Something that speaks for a comment being spam")
public record Signal(
        @Schema(
                required = true,
                description =
                        "`words`: what the filter has learned; `blockedWord`, `bannedEmail`, `bannedAddress`: a ban; "
                                + "`links`: too many; `nearDuplicate`: nearly the same came lately; `trap`: the hidden field was filled in; "
                                + "`tooFast`: sent sooner than anybody writes",
                examples = "links")
        String code,

        @Schema(required = true, description = "How sure it makes that this is spam, from 0 to 1", examples = "0.6")
        double weight,

        @Schema(
                required = true,
                description =
                        "What exactly: the words with how much each speaks for spam, the hosts, the id of the like one")
        List<String> about) {

    public Signal {
        about = List.copyOf(about);
    }

    static Signal of(String code, double weight, List<String> about) {
        return new Signal(code, weight, about);
    }
}
