package dev.midad.conversation.comments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.articles.ArticleRef;
import dev.midad.newsroom.articles.Articles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Shows comments to moderators, each with the article that it stands under. */
@ApplicationScoped
class ModeratedViews {

    private static final TypeReference<List<Signal>> SIGNALS = new TypeReference<>() {};

    private final Articles articles;
    private final ObjectMapper json;

    ModeratedViews(Articles articles, ObjectMapper json) {
        this.articles = articles;
        this.json = json;
    }

    ModeratedCommentView of(Comment comment) {
        return of(List.of(comment)).get(0);
    }

    List<ModeratedCommentView> of(List<Comment> comments) {
        var refs = articles.refs(
                comments.stream().map(comment -> comment.articleId).distinct().toList());
        return comments.stream()
                .map(comment -> view(comment, Objects.requireNonNull(refs.get(comment.articleId))))
                .toList();
    }

    private ModeratedCommentView view(Comment comment, ArticleRef article) {
        return new ModeratedCommentView(
                comment.id,
                comment.version,
                article,
                comment.sectionId,
                comment.parentId,
                comment.depth(),
                comment.state(),
                comment.name,
                comment.text,
                comment.direction,
                Math.round(comment.score * 1_000) / 1_000.0,
                signals(comment.signals),
                comment.emailHash,
                comment.addressHash,
                comment.likes,
                comment.living,
                comment.createdAt,
                comment.editedAt,
                comment.decidedAt,
                comment.decidedBy);
    }

    private List<Signal> signals(String written) {
        try {
            return json.readValue(written, SIGNALS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
