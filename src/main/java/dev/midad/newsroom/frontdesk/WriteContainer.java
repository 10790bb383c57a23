package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Colleague;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes a container and, beside it, the revision that stays. */
@ApplicationScoped
class WriteContainer {

    private final ContainerRepository containers;
    private final ContainerRevisionRepository revisions;
    private final CurrentActor actors;

    WriteContainer(ContainerRepository containers, ContainerRevisionRepository revisions, CurrentActor actors) {
        this.containers = containers;
        this.revisions = revisions;
        this.actors = actors;
    }

    /**
     * Writes the content as the next revision.
     *
     * @param restoredFrom the revision whose content it has; null where an editor has written it
     * @throws ProblemException {@code validation-failed} where another container of the front has its key
     */
    void write(Container container, FrontContainer content, @Nullable Integer restoredFrom, Instant now) {
        container.write(content, now);
        Constraints.judge(
                () -> {
                    containers.persist(container);
                    containers.flush();
                },
                ContainerRepository.KEY,
                () -> ProblemException.invalid(
                        "/key",
                        "taken",
                        Message.of(
                                "Another container of the front is called «%s».",
                                "في الواجهة حاوية أخرى اسمها «%s».", content.key())));
        revisions.persist(ContainerRevision.of(container, author(), restoredFrom));
    }

    /** Deletes the container with its revisions. */
    void delete(Container container) {
        containers.delete(container);
        containers.flush();
    }

    private Colleague author() {
        return actors.find()
                .map(actor -> new Colleague(actor.id(), actor.name()))
                .orElseGet(() -> new Colleague(null, "midad"));
    }
}
