package dev.midad.conversation.comments;

import dev.midad.conversation.spam.CleanComment;
import dev.midad.conversation.spam.ReaderHashes;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.slugs.Imported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings in a comment of another Midad or of a file; the same again changes nothing. */
@ApplicationScoped
public class ImportComment {

    private final CommentRepository comments;
    private final Articles articles;
    private final Publications publications;
    private final ReaderHashes hashes;
    private final CommentChanges changes;
    private final Drafts drafts;

    ImportComment(
            CommentRepository comments,
            Articles articles,
            Publications publications,
            ReaderHashes hashes,
            CommentChanges changes,
            Drafts drafts) {
        this.comments = comments;
        this.articles = articles;
        this.publications = publications;
        this.hashes = hashes;
        this.changes = changes;
        this.drafts = drafts;
    }

    /**
     * @param id by which it is found again
     * @param state {@code approved} where none is given
     * @throws ProblemException {@code validation-failed}, with the code {@code notFound} where article or parent are not there yet
     */
    @Transactional
    public Imported.Outcome bring(
            @Nullable UUID id,
            MovedComment moved,
            @Nullable String state,
            @Nullable Instant createdAt,
            @Nullable Instant editedAt) {
        drafts.validated(moved);
        if (id == null) {
            throw ProblemException.invalid("/id", "required", new Message("This is required.", "هذه القيمة مطلوبة."));
        }
        var reached = state(state);
        var article = articles.find(moved.article())
                .orElseThrow(
                        () -> notFound("/article", "There is no article %s.", "لا توجد مقالة %s.", moved.article()));
        comments.lock(article);
        var standing = comments.findByIdOptional(id).orElse(null);
        var comment = standing == null ? begun(id, article, moved, createdAt) : standing;
        var former = standing == null ? CommentState.PENDING : standing.state();
        var wording = reached == CommentState.ERASED
                ? CleanComment.kept("", "", language())
                : CleanComment.of(moved.name(), moved.text(), language());
        if (standing != null && isSame(standing, wording, reached)) {
            return Imported.Outcome.UNCHANGED;
        }
        comment.write(wording);
        comment.state(reached);
        if (reached == CommentState.ERASED) {
            comment.erase();
        }
        comment.editedAt = editedAt;
        if (standing == null) {
            comments.persist(comment);
        }
        comments.flush();
        comments.carryLikes(id, moved.likes() == null ? 0 : moved.likes());
        changes.record(comment, former);
        return standing == null ? Imported.Outcome.CREATED : Imported.Outcome.UPDATED;
    }

    private Comment begun(UUID id, UUID article, MovedComment moved, @Nullable Instant createdAt) {
        var comment = Comment.under(
                id, article, answered(article, moved.parent()), createdAt == null ? comments.now() : createdAt);
        comment.emailHash = moved.email() == null ? null : hashes.email(moved.email());
        comment.signals = "[]";
        return comment;
    }

    private @Nullable Comment answered(UUID article, @Nullable UUID parent) {
        return parent == null
                ? null
                : comments.findByIdOptional(parent)
                        .filter(comment -> comment.articleId.equals(article))
                        .orElseThrow(() -> notFound(
                                "/parent",
                                "There is no comment %s under this article.",
                                "لا يوجد تعليق %s على هذه المقالة.",
                                parent));
    }

    private static boolean isSame(Comment standing, CleanComment wording, CommentState reached) {
        return standing.name.equals(wording.name()) && standing.text.equals(wording.text()) && standing.is(reached);
    }

    private String language() {
        return publications.languageOr(null);
    }

    private static CommentState state(@Nullable String tag) {
        var state = CommentState.byTag().get(tag == null ? CommentState.APPROVED.tag() : tag);
        if (state == null) {
            throw ProblemException.invalid(
                    "/state", "invalidValue", new Message("This value is not allowed.", "هذه القيمة غير مسموحة."));
        }
        return state;
    }

    private static ProblemException notFound(String pointer, String english, String arabic, Object what) {
        return ProblemException.invalid(pointer, "notFound", Message.of(english, arabic, what));
    }
}
