package dev.midad.conversation.comments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives comments away, those of articles that lie in the trash aside. */
@ApplicationScoped
public class ExportComments {

    private final CommentRepository comments;

    ExportComments(CommentRepository comments) {
        this.comments = comments;
    }

    /** Returns the next comments by id. */
    public List<ExportedComment> after(@Nullable UUID id, int most) {
        return comments.listExported(id, most).stream()
                .map(ExportComments::exported)
                .toList();
    }

    private static ExportedComment exported(Comment comment) {
        return new ExportedComment(
                comment.id,
                new MovedComment(
                        comment.articleId.toString(),
                        comment.answersId,
                        comment.name,
                        comment.text,
                        null,
                        comment.likes),
                comment.state,
                comment.createdAt,
                comment.editedAt);
    }
}
