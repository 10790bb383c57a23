package dev.midad.conversation.submission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.spam.CleanComment;
import dev.midad.foundation.web.Drafts;
import dev.midad.newsroom.published.ReadableArticle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets the author of a comment change it. */
@ApplicationScoped
class ChangeComment {

    private final OwnComment own;
    private final Comments comments;
    private final PlaceComment placing;
    private final SubmissionViews views;
    private final Drafts drafts;

    ChangeComment(OwnComment own, Comments comments, PlaceComment placing, SubmissionViews views, Drafts drafts) {
        this.own = own;
        this.comments = comments;
        this.placing = placing;
        this.views = views;
        this.drafts = drafts;
    }

    /** Returns the article of the comment that a token opens. */
    @Transactional
    UUID requireArticle(UUID id, @Nullable String token) {
        return own.requireArticle(id, token);
    }

    /** The comment is judged anew, and waits again where a new one would. */
    @Transactional
    SubmissionView change(UUID id, @Nullable String token, JsonNode patch, ReadableArticle article) {
        var comment = own.requireOpen(id, token);
        var former = new CommentChangeDraft(comment.name(), comment.text());
        var draft = drafts.patched(former, patch, CommentChangeDraft.class);
        var wording = CleanComment.of(draft.name(), draft.text(), article.lang());
        return comment.says(wording)
                ? views.of(comment)
                : views.of(placing.placeAgain(comment, wording, comments.mode(article.section())));
    }
}
