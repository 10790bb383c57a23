package dev.midad.newsroom.locks;

import dev.midad.newsroom.articles.Articles;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells who is editing what. It is said for courtesy: nobody is kept from saving by it. */
@ApplicationScoped
class EditingLocks {

    private final Articles articles;
    private final LockRepository locks;

    EditingLocks(Articles articles, LockRepository locks) {
        this.articles = articles;
        this.locks = locks;
    }

    /** The caller's lock, or that of whoever has it already. */
    @Transactional
    LockView take(UUID id, LockParameters parameters, Actor actor) {
        articles.requireOwn(id, actor);
        var lock = locks.take(id, actor, parameters.lasting(), parameters.takesOver())
                .or(() -> locks.find(id))
                .orElseThrow();
        // After the taking: whoever cleaned first could wait for somebody who waits for them.
        locks.clean();
        return LockView.of(lock, actor);
    }

    @Transactional
    LockView read(UUID id, Actor actor) {
        articles.requireExisting(id);
        return LockView.of(locks.findLive(id), actor);
    }

    @Transactional
    void release(UUID id, Actor actor) {
        articles.requireOwn(id, actor);
        locks.release(id, actor.id());
    }
}
