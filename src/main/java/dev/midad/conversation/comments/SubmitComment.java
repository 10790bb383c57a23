package dev.midad.conversation.comments;

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

    private final CommentRepository comments;
    private final PlaceComment placing;
    private final FormTokens forms;
    private final Strangers strangers;
    private final SubmissionViews views;
    private final Drafts drafts;

    SubmitComment(
            CommentRepository comments,
            PlaceComment placing,
            FormTokens forms,
            Strangers strangers,
            SubmissionViews views,
            Drafts drafts) {
        this.comments = comments;
        this.placing = placing;
        this.forms = forms;
        this.strangers = strangers;
        this.views = views;
        this.drafts = drafts;
    }

    @Transactional
    SubmissionView submit(ReadableArticle article, CommentDraft draft) {
        var mode = CommentMode.tagged(comments.mode(article.section()));
        if (!article.takesComments() || mode == CommentMode.OFF) {
            throw ProblemException.of(
                    ProblemType.COMMENTS_CLOSED,
                    "This article takes no comments any more.",
                    "أُغلق باب التعليق على هذه المقالة.");
        }
        drafts.validated(draft);
        var wording = Wording.of(draft.name(), draft.text(), article.lang());
        var comment = Comment.under(Ids.next(), article.id(), answered(article.id(), draft.parent()), comments.now());
        comment.write(wording);
        comment.emailHash = draft.email() == null ? null : strangers.email(draft.email());
        comment.addressHash = strangers.address();
        requireNew(comment, comment.addressHash);
        var isTrapped = draft.website() != null && !draft.website().isBlank();
        placing.placeNew(comment, wording, mode, isTrapped, forms.isTooFast(draft.formToken()));
        return views.of(comment);
    }

    private @Nullable Comment answered(UUID article, @Nullable UUID parent) {
        return parent == null
                ? null
                : comments.findByIdOptional(parent)
                        .filter(comment -> comment.articleId.equals(article) && comment.is(CommentState.APPROVED))
                        .orElseThrow(() -> ProblemException.invalid(
                                "/parent",
                                "notFound",
                                new Message(
                                        "There is no such comment under this article.",
                                        "لا يوجد تعليق كهذا على هذه المقالة.")));
    }

    private void requireNew(Comment comment, String addressHash) {
        comments.lockAuthor(addressHash);
        if (comments.isRepeated(comment)) {
            throw ProblemException.of(
                    ProblemType.DUPLICATE_COMMENT,
                    "You have said the same here already.",
                    "سبق أن أرسلت التعليق نفسه هنا.");
        }
    }
}
