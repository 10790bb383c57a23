package dev.midad.conversation.submission;

import dev.midad.conversation.comments.KeptComment;
import dev.midad.language.text.PlainTextToHtml;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows a comment to its author. */
@ApplicationScoped
class SubmissionViews {

    private final EditTokens tokens;

    SubmissionViews(EditTokens tokens) {
        this.tokens = tokens;
    }

    SubmissionView of(KeptComment comment) {
        return new SubmissionView(
                comment.id(),
                comment.state().told(),
                comment.article(),
                comment.parent(),
                comment.name(),
                comment.text(),
                PlainTextToHtml.render(comment.text(), comment.direction()),
                comment.direction(),
                comment.createdAt(),
                tokens.write(comment),
                EditTokens.end(comment));
    }
}
