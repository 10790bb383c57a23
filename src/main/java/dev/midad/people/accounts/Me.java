package dev.midad.people.accounts;

import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells a caller who they are. */
@ApplicationScoped
class Me {

    private final UserRepository users;

    Me(UserRepository users) {
        this.users = users;
    }

    @Transactional
    MeView read(Actor actor) {
        return MeView.of(
                actor,
                users.findByIdOptional(actor.id()).map(user -> user.email).orElse(null));
    }
}
