package dev.midad.articles;

import dev.midad.access.Role;
import dev.midad.web.ProblemException;
import dev.midad.web.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A step of an article's life, and from where it can be taken. */
enum Transition {
    SUBMIT(Role.WRITER, article -> switch (article.state()) {
        case DRAFT, RETURNED, UNPUBLISHED -> true;
        case PUBLISHED, SCHEDULED -> !article.isInReview() && article.hasUnpublishedChanges();
        case IN_REVIEW, ARCHIVED -> false;
    }),
    RETURN(Role.EDITOR, Article::isInReview),
    PUBLISH(Role.EDITOR, article -> !article.is(ArticleState.ARCHIVED)),
    UNSCHEDULE(Role.EDITOR, Article::hasPlans),
    UNPUBLISH(Role.EDITOR, Article::isPublished),
    ARCHIVE(Role.EDITOR, article -> !article.hasPlans() && !article.is(ArticleState.ARCHIVED)),
    TAKE_DOWN(Role.EDITOR, Article::wasEverPublished),
    TRASH(Role.WRITER, article -> true),
    RESTORE(Role.WRITER, article -> article.is(ArticleState.ARCHIVED));

    private final Role role;
    private final Predicate<Article> from;

    Transition(Role role, Predicate<Article> from) {
        this.role = role;
        this.from = from;
    }

    /** @throws ProblemException {@code conflict}, which names the state and what it allows */
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

    /** The steps that the article's state leaves open, by the names of their routes. */
    static List<String> allowed(Article article) {
        return Arrays.stream(values())
                .filter(step -> step.isOpen(article))
                .map(Transition::tag)
                .toList();
    }

    /** The steps that whoever has the role may take of those. */
    static List<String> allowed(Article article, Role role) {
        return Arrays.stream(values())
                .filter(step -> role.includes(step.role) && step.isOpen(article))
                .map(Transition::tag)
                .toList();
    }

    private String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
