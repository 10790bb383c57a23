package dev.midad.newsroom.issuedesk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what is to go from the readers with an issue. */
@Schema(description = "What is to go from the readers with an issue")
public record IssueWithdrawal(
        @Schema(description = "Whether its articles go as well; they stay where it is left out", examples = "false")
        @Nullable
        Boolean articles) {

    static final IssueWithdrawal ALONE = new IssueWithdrawal(false);

    boolean withArticles() {
        return Boolean.TRUE.equals(articles);
    }
}
