package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.fronts.FrontContainer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the containers of a file in the place of those that a front has. */
@ApplicationScoped
class ImportContainers {

    private static final int MOST = 50;

    private final ContainerRepository containers;
    private final ResolveContainer resolving;
    private final WriteContainer writing;
    private final LaunchContainer launching;
    private final FrontSnapshots snapshots;
    private final Drafts drafts;

    ImportContainers(
            ContainerRepository containers,
            ResolveContainer resolving,
            WriteContainer writing,
            LaunchContainer launching,
            FrontSnapshots snapshots,
            Drafts drafts) {
        this.containers = containers;
        this.resolving = resolving;
        this.writing = writing;
        this.launching = launching;
        this.snapshots = snapshots;
        this.drafts = drafts;
    }

    /** @throws ProblemException {@code validation-failed}, whose pointers lead into the front of the file */
    void replace(Front front, List<FrontData.Held> held, Instant now) {
        if (held.size() > MOST) {
            throw ProblemException.invalid(
                    "/containers", "tooMany", Message.of("At most %s containers.", "بحد أقصى %s حاوية.", MOST));
        }
        var standing = containers.list(front);
        // Those that the file has no longer go first, so that their keys are free.
        standing.stream()
                .filter(container -> held.stream().noneMatch(one -> isOf(one, container)))
                .forEach(container -> {
                    snapshots.end(container.id, now);
                    writing.delete(container);
                });
        var order = new ArrayList<UUID>();
        for (var place = 0; place < held.size(); place++) {
            order.add(bring(front, held.get(place), standing, "/containers/" + place, now));
        }
        front.arrange(order);
    }

    private UUID bring(Front front, FrontData.Held held, List<Container> standing, String pointer, Instant now) {
        var onDesk = held.onDesk();
        if (onDesk == null) {
            throw ProblemException.invalid(
                    pointer, "required", new Message("It has a draft, or is launched.", "لها مسودة أو نسخة منشورة."));
        }
        var container = find(held, standing)
                .orElseGet(() ->
                        Container.create(Objects.requireNonNullElseGet(held.id(), Container::newId), front.id, now));
        if (held.launched() == null) {
            snapshots.end(container.id, now);
        } else {
            write(container, held.launched(), pointer + "/launched", now);
            launching.launch(front, container, now);
        }
        if (held.draft() != null) {
            write(container, held.draft(), pointer + "/draft", now);
        }
        return container.id;
    }

    /** Returns what the file has of a standing front in the form in which an export would have it. */
    FrontData resolved(FrontData data, Front front, Instant now) {
        var standing = containers.list(front);
        var held = new ArrayList<FrontData.Held>();
        for (var one : data.held()) {
            var pointer = "/containers/" + held.size();
            var known = find(one, standing);
            held.add(known.isEmpty() ? one : resolved(one, known.get(), pointer, now));
        }
        return new FrontData(
                data.name(),
                Objects.requireNonNullElse(data.slug(), front.slug),
                Objects.requireNonNullElse(data.lang(), front.lang),
                held);
    }

    private FrontData.Held resolved(FrontData.Held held, Container container, String pointer, Instant now) {
        return new FrontData.Held(
                container.id,
                held.draft() == null ? null : resolve(held.draft(), container, pointer + "/draft", now),
                held.launched() == null ? null : resolve(held.launched(), container, pointer + "/launched", now));
    }

    /** Returns what says when the slots were filled: the file itself where it does, else the front that stands. */
    private static @Nullable FrontContainer placed(FrontContainer sent, Container container) {
        return sent.places().stream().anyMatch(slot -> slot.placedAt() != null) ? sent : container.content;
    }

    private static Optional<Container> find(FrontData.Held held, List<Container> standing) {
        return standing.stream().filter(container -> isOf(held, container)).findFirst();
    }

    private static boolean isOf(FrontData.Held held, Container container) {
        if (held.id() != null) {
            return container.id.equals(held.id());
        }
        var onDesk = held.onDesk();
        return onDesk != null && container.key.equals(onDesk.key());
    }

    private void write(Container container, FrontContainer sent, String pointer, Instant now) {
        writing.write(container, resolve(sent, container, pointer, now), null, now);
    }

    private FrontContainer resolve(FrontContainer sent, Container container, String pointer, Instant now) {
        try {
            return resolving.resolve(drafts.validated(sent), placed(sent, container), now);
        } catch (ProblemException problem) {
            throw problem.at(place -> pointer + place);
        }
    }
}
