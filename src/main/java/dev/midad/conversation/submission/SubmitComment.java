package dev.midad.conversation.submission;

import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.NewComment;
import dev.midad.conversation.spam.CleanComment;
import dev.midad.conversation.spam.Commenters;
import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.CommentMode;
import dev.midad.newsroom.published.ReadableArticle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a comment in, judges it, and says what becomes of it. */
@ApplicationScoped
class SubmitComment {

    private final Comments comments;
    private final PlaceComment placing;
    private final FormTokens forms;
    private final Commenters commenters;
    private final SubmissionViews views;
    private final Drafts drafts;

    SubmitComment(
            Comments comments,
            PlaceComment placing,
            FormTokens forms,
            Commenters commenters,
            SubmissionViews views,
            Drafts drafts) {
        this.comments = comments;
        this.placing = placing;
        this.forms = forms;
        this.commenters = commenters;
        this.views = views;
        this.drafts = drafts;
    }

    @Transactional
    SubmissionView submit(ReadableArticle article, CommentDraft draft) {
        var mode = comments.mode(article.section());
        requireTaken(article, mode);
        drafts.validated(draft);
        var wording = CleanComment.of(draft.name(), draft.text(), article.lang());
        requireAnswerable(article.id(), draft.parent());
        var sent = new NewComment(
                Ids.next(), article.id(), draft.parent(), wording, commenters.here(draft.email()), comments.now());
        requireNew(sent);
        var isTrapped = draft.website() != null && !draft.website().isBlank();
        return views.of(placing.placeNew(sent, mode, isTrapped, forms.isTooFast(draft.formToken())));
    }

    private static void requireTaken(ReadableArticle article, CommentMode mode) {
        if (!article.takesComments() || mode == CommentMode.OFF) {
            throw ProblemException.of(
                    ProblemType.COMMENTS_CLOSED,
                    "This article takes no comments any more.",
                    "أُغلق باب التعليق على هذه المقالة.");
        }
    }

    private void requireAnswerable(UUID article, @Nullable UUID parent) {
        if (parent != null
                && comments.find(parent)
                        .filter(comment -> comment.article().equals(article) && comment.is(CommentState.APPROVED))
                        .isEmpty()) {
            throw ProblemException.invalid(
                    "/parent",
                    "notFound",
                    new Message("There is no such comment under this article.", "لا يوجد تعليق كهذا على هذه المقالة."));
        }
    }

    private void requireNew(NewComment sent) {
        if (comments.isRepeated(sent)) {
            throw ProblemException.of(
                    ProblemType.DUPLICATE_COMMENT,
                    "You have said the same here already.",
                    "سبق أن أرسلت التعليق نفسه هنا.");
        }
    }
}
