package dev.midad.newsroom.locks;

import dev.midad.newsroom.articles.Articles;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells who is editing which article. A lock is a courtesy: it keeps nobody from saving. */
@ApplicationScoped
class EditingLocks {

    private final Articles articles;
    private final LockRepository locks;

    EditingLocks(Articles articles, LockRepository locks) {
        this.articles = articles;
        this.locks = locks;
    }

    /** Returns the caller's lock, or the lock of the person who has the article already. */
    @Transactional
    LockView take(UUID id, LockParameters parameters, Actor actor) {
        articles.requireOwn(id, actor);
        var lock = locks.take(id, actor, parameters.lasting(), parameters.takesOver())
                .or(() -> locks.find(id))
                .orElseThrow();
        // Expired locks are cleaned after the taking: a request that cleaned first could wait for one that waits for
        // it.
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
