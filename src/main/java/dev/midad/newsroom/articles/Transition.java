package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names a step of an article's life, and knows the states from which it can be taken, and by whom. */
enum Transition {
    SUBMIT(article -> switch (article.state()) {
        case DRAFT, RETURNED, UNPUBLISHED -> true;
        case PUBLISHED, SCHEDULED -> !article.isInReview() && article.hasUnpublishedChanges();
        case IN_REVIEW, ARCHIVED -> false;
    }),
    RETURN(Article::isInReview),
    PUBLISH(article -> !article.is(ArticleState.ARCHIVED)),
    UNSCHEDULE(Article::hasPlans),
    UNPUBLISH(Article::isPublished),
    ARCHIVE(article -> !article.hasPlans() && !article.is(ArticleState.ARCHIVED)),
    TAKE_DOWN(Article::wasEverPublished),
    TRASH(article -> true),
    RESTORE(article -> article.is(ArticleState.ARCHIVED));

    private final Predicate<Article> from;

    Transition(Predicate<Article> from) {
        this.from = from;
    }

    /**
     * Refuses the step where the article's state does not allow it.
     *
     * @param left gives the steps that are left to whoever wants to take it
     * @throws ProblemException {@code conflict}, which names the state and the steps that are left
     */
    void require(Article article, Supplier<List<String>> left) {
        if (!isOpen(article)) {
            var allowed = left.get();
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "Its state is %s, which allows only: %s.",
                            "حالتها %s، ولا تسمح إلا بما يلي: %s.",
                            article.standing(),
                            String.join(", ", allowed))
                    .telling("state", article.standing())
                    .telling("allowed", allowed);
        }
    }

    private boolean isOpen(Article article) {
        return article.isTrashed() ? this == RESTORE : from.test(article);
    }

    /** Returns whether the role of a person who may change the article suffices for the step. */
    boolean isFor(Actor actor, Article article) {
        return actor.role().includes(least(article));
    }

    private Role least(Article article) {
        return switch (this) {
            case SUBMIT -> Role.WRITER;
            case TRASH -> article.isWithReaders() ? Role.EDITOR : Role.WRITER;
            case RESTORE -> article.isTrashed() ? Role.WRITER : Role.EDITOR;
            case RETURN, PUBLISH, UNSCHEDULE, UNPUBLISH, ARCHIVE, TAKE_DOWN -> Role.EDITOR;
        };
    }

    /** Returns whether the step changes what readers have, or will have. */
    boolean reachesReaders(Article article) {
        return switch (this) {
            case SUBMIT, RETURN, RESTORE -> false;
            case PUBLISH, UNSCHEDULE, UNPUBLISH, ARCHIVE, TAKE_DOWN, TRASH -> article.isWithReaders();
        };
    }

    /**
     * Returns the steps that the article's state leaves to the person, by the names of their routes.
     *
     * @param actor a person who may change the article; null for Midad itself, which may take every step
     */
    static List<String> allowed(Article article, @Nullable Actor actor) {
        return allowed(article, actor, true);
    }

    /** @param withReaders whether the person may change what readers have of the article */
    static List<String> allowed(Article article, @Nullable Actor actor, boolean withReaders) {
        return Arrays.stream(values())
                .filter(step -> step.isOpen(article))
                .filter(step -> actor == null || step.isFor(actor, article))
                .filter(step -> withReaders || !step.reachesReaders(article))
                .map(Transition::tag)
                .toList();
    }

    private String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
