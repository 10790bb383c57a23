package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LineProblem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what became of each article of a bulk act. */
@Schema(name = "ArticleBulkResult", description = "What became of each article, in the order of the request")
public record ArticleBulkView(
        @Schema(required = true, description = "For how many it was done", examples = "2")
        int done,

        @Schema(required = true) List<Outcome> data) {

    public ArticleBulkView {
        data = List.copyOf(data);
    }

    static ArticleBulkView of(List<Outcome> outcomes) {
        var done = outcomes.stream().filter(one -> one.problem() == null).count();
        return new ArticleBulkView((int) done, outcomes);
    }

    /** Says what became of one of the articles. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ArticleBulkOutcome", description = "What became of one of the articles")
    public record Outcome(
            @Schema(required = true) UUID id,

            @Schema(
                    required = true,
                    description = "`refused`: nothing of it was changed, and `problem` says why",
                    examples = "refused",
                    enumeration = {"done", "refused"})
            String outcome,

            @Schema(description = "As it stands now, where it was done and is not in the trash") @Nullable
            ArticleState state,

            @Schema(description = "As it stands now, where it was done and is not in the trash") @Nullable
            Integer version,

            @Nullable LineProblem problem) {

        static Outcome done(UUID id) {
            return new Outcome(id, "done", null, null, null);
        }

        static Outcome done(ArticleEditorialView article) {
            return new Outcome(article.id(), "done", article.state(), article.version(), null);
        }

        static Outcome refused(UUID id, LineProblem problem) {
            return new Outcome(id, "refused", null, null, problem);
        }
    }
}
