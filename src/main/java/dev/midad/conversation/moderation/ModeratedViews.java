package dev.midad.conversation.moderation;

import dev.midad.conversation.comments.KeptComment;
import dev.midad.conversation.spam.WrittenSignals;
import dev.midad.newsroom.articles.ArticleRef;
import dev.midad.newsroom.articles.Articles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Shows comments to moderators, each with the article that it stands under. */
@ApplicationScoped
class ModeratedViews {

    private final Articles articles;
    private final WrittenSignals signals;

    ModeratedViews(Articles articles, WrittenSignals signals) {
        this.articles = articles;
        this.signals = signals;
    }

    ModeratedCommentView of(KeptComment comment) {
        return of(List.of(comment)).get(0);
    }

    List<ModeratedCommentView> of(List<KeptComment> comments) {
        var refs = articles.refs(
                comments.stream().map(KeptComment::article).distinct().toList());
        return comments.stream()
                .map(comment -> view(comment, Objects.requireNonNull(refs.get(comment.article()))))
                .toList();
    }

    private ModeratedCommentView view(KeptComment comment, ArticleRef article) {
        return new ModeratedCommentView(
                comment.id(),
                comment.version(),
                article,
                comment.section(),
                comment.parent(),
                comment.depth(),
                comment.state(),
                comment.name(),
                comment.text(),
                comment.direction(),
                Math.round(comment.score() * 1_000) / 1_000.0,
                signals.read(comment.signals()),
                comment.author().emailHash(),
                comment.author().addressHash(),
                comment.likes(),
                comment.living(),
                comment.createdAt(),
                comment.editedAt(),
                comment.decided().at(),
                comment.decided().by());
    }
}
