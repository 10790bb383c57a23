package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Names a step of an article's life, and knows the states from which it can be taken. */
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
     * @throws ProblemException {@code conflict}, which names the state and the steps that it allows
     */
    void require(Article article) {
        if (!isOpen(article)) {
            var allowed = allowed(article);
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

    /** Returns the steps that the article's state allows, by the names of their routes. */
    static List<String> allowed(Article article) {
        return Arrays.stream(values())
                .filter(step -> step.isOpen(article))
                .map(Transition::tag)
                .toList();
    }

    private String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
