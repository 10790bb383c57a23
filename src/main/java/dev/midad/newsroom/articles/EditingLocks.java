package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells who is editing what. It is said for courtesy: nobody is kept from saving by it. */
@ApplicationScoped
class EditingLocks {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final LockRepository locks;

    EditingLocks(LockedArticles locked, ArticleRepository articles, LockRepository locks) {
        this.locked = locked;
        this.articles = articles;
        this.locks = locks;
    }

    /** The caller's lock, or that of whoever has it already. */
    @Transactional
    LockView take(UUID id, LockParameters parameters, Actor actor) {
        locked.requireUnlocked(id, actor);
        var lock = locks.take(id, actor, parameters.lasting(), parameters.takesOver())
                .or(() -> locks.find(id))
                .orElseThrow();
        // After the taking: whoever cleaned first could wait for somebody who waits for them.
        locks.clean();
        return LockView.of(lock, actor);
    }

    @Transactional
    LockView read(UUID id, Actor actor) {
        // Clients ask often: the article itself stays where it is.
        if (articles.count("id", id) == 0) {
            throw ProblemException.notFound();
        }
        return LockView.of(locks.findLive(id), actor);
    }

    @Transactional
    void release(UUID id, Actor actor) {
        locked.requireUnlocked(id, actor);
        locks.release(id, actor.id());
    }
}
