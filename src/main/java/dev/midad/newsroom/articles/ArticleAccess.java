package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.sections.Sections;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges what a person may do with an article of the desk, by their role, their sections and who wrote it. */
@ApplicationScoped
class ArticleAccess {

    private final Sections sections;
    private final SnapshotRepository snapshots;
    private final DeskConfiguration configuration;

    ArticleAccess(Sections sections, SnapshotRepository snapshots, DeskConfiguration configuration) {
        this.sections = sections;
        this.snapshots = snapshots;
        this.configuration = configuration;
    }

    /**
     * Refuses a change of the article.
     *
     * @throws ProblemException {@code forbidden} where another person wrote the article that a writer asks for, or
     *     where the article's section is none of those which the role is narrowed to
     */
    void requireChange(Article article, Actor actor) {
        if (!isOwn(article, actor)) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "A writer changes only own articles.", "يعدّل الكاتب مقالاته فقط.");
        }
        requireWithin(article.sectionId, actor);
    }

    /** @throws ProblemException {@code forbidden} where the role is narrowed to other sections */
    void requireWithin(@Nullable UUID section, Actor actor) {
        if (!isWithin(section, actor)) {
            throw elsewhere();
        }
    }

    /**
     * Refuses a step that the person's role does not suffice for, or that changes what readers have in a section which
     * is not the person's: the draft may have moved to another section since.
     *
     * @throws ProblemException {@code forbidden}
     */
    void requireStep(Article article, Transition step, Actor actor) {
        if (!step.isFor(actor, article)) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Only an editor may do that with an article that is %s.",
                    "لا يفعل ذلك بمقالة حالتها %s إلا محرر.",
                    article.standing());
        }
        if (step.reachesReaders(article) && !reachesReaders(article, actor)) {
            throw elsewhere();
        }
    }

    /**
     * Refuses a look at a draft of another section.
     *
     * @throws ProblemException {@code forbidden}
     */
    void requireRead(Article article, Actor actor) {
        if (isNarrowed(actor)
                && !article.createdBy.equals(actor.id())
                && !configuration.readOtherSections()
                && !isWithin(article.sectionId, actor)) {
            throw elsewhere();
        }
    }

    /** Returns whose drafts the person reads; null where they read all. */
    DeskFilter.@Nullable ReadableDrafts readable(Actor actor) {
        return isNarrowed(actor) && !configuration.readOtherSections()
                ? new DeskFilter.ReadableDrafts(actor.id(), sections.under(actor.sections()))
                : null;
    }

    /** Returns whether the person may change the draft as it stands. */
    boolean mayEdit(Article article, @Nullable Actor actor) {
        return article.isEditable() && (actor == null || mayChange(article, actor));
    }

    /**
     * Returns the steps that the person may take, by the names of their routes.
     *
     * @param actor null for Midad itself, which may take all that the state allows
     */
    List<String> allowed(Article article, @Nullable Actor actor) {
        if (actor == null) {
            return Transition.allowed(article, null);
        }
        return mayChange(article, actor)
                ? Transition.allowed(article, actor, reachesReaders(article, actor))
                : List.of();
    }

    private boolean mayChange(Article article, Actor actor) {
        return actor.mayWrite() && isOwn(article, actor) && isWithin(article.sectionId, actor);
    }

    private static boolean isOwn(Article article, Actor actor) {
        return actor.isEditor() || article.createdBy.equals(actor.id());
    }

    private boolean isWithin(@Nullable UUID section, Actor actor) {
        return !isNarrowed(actor)
                || (section != null && sections.under(actor.sections()).contains(section));
    }

    private boolean reachesReaders(Article article, Actor actor) {
        return !isNarrowed(actor) || !snapshots.liesOutside(article, sections.under(actor.sections()));
    }

    private static boolean isNarrowed(Actor actor) {
        return !actor.sections().isEmpty();
    }

    private static ProblemException elsewhere() {
        return ProblemException.of(
                ProblemType.FORBIDDEN, "Your role is narrowed to other sections.", "دورك محصور في أقسام أخرى.");
    }
}
