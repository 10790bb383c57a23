package dev.midad.newsroom.fronts;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives readers the fronts. */
@ApplicationScoped
public class PublishedFronts {

    private static final String FINGERPRINT = "fronts";

    private final PublishedFrontRepository fronts;
    private final ArrangeFront arranging;
    private final Cursors cursors;
    private final Freshness freshness;

    PublishedFronts(PublishedFrontRepository fronts, ArrangeFront arranging, Cursors cursors, Freshness freshness) {
        this.fronts = fronts;
        this.arranging = arranging;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /**
     * Returns a front by its id or slug, with everything that stands on it.
     *
     * @param at a moment that has passed, at which it stood so; null for now
     * @throws ProblemException {@code invalid-parameter} for a moment to come, which is the desk's
     */
    @Transactional
    FrontView read(String ref, @Nullable Instant at, @Nullable String platform) {
        var parts = fronts.find(ref, at).orElseThrow(ProblemException::notFound);
        if (at != null && at.isAfter(parts.readAt())) {
            throw ProblemException.invalidParameter(
                    "at",
                    "outOfRange",
                    new Message(
                            "A moment that has passed; the desk can look further.",
                            "وقت مضى، أما ما سيأتي فلهيئة التحرير."));
        }
        return arranging.of(parts, at, platform);
    }

    /**
     * Returns a front as it would stand with these containers, in their order, at a moment; null for now.
     *
     * @param containers the containers by their ids, from top to bottom
     */
    @Transactional
    public FrontView foreseen(FrontHead head, Map<UUID, FrontContainer> containers, @Nullable Instant at) {
        var names = FrontNames.of(containers.values());
        var parts = containers.entrySet().stream()
                .map(container -> new FrontParts.Part(container.getKey(), container.getValue()))
                .toList();
        return arranging.of(fronts.parts(head, parts, names, at), at, null);
    }

    /** Returns those of the articles and pages that the containers name which readers have. */
    @Transactional
    public Set<UUID> readable(FrontHead head, Collection<FrontContainer> containers) {
        var parts = fronts.parts(head, List.of(), FrontNames.of(containers), null);
        var readable = new HashSet<>(parts.articles());
        readable.addAll(parts.pages().keySet());
        return readable;
    }

    @Transactional
    Page<FrontView> list(Paging paging) {
        var after = cursors.read(FINGERPRINT, paging.cursor());
        var rows = fronts.list(after == null ? null : UUID.fromString(after.get(0)), paging.limit() + 1);
        if (rows.isEmpty()) {
            freshness.endsAtNextMoment();
        } else {
            freshness.ends(rows.get(0).readAt(), rows.get(0).nextMoment());
        }
        return Page.of(
                rows,
                paging.limit(),
                row -> head(row.head()),
                row -> cursors.write(FINGERPRINT, List.of(row.head().id().toString())),
                paging.count() ? fronts.count() : null);
    }

    /** Returns these fronts by id, without their containers; fronts that readers do not have are missing. */
    @Transactional
    public Map<UUID, FrontView> delivered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : fronts.listByIds(ids).stream()
                        .map(FrontRow::head)
                        .collect(Collectors.toMap(FrontHead::id, PublishedFronts::head));
    }

    /** Returns the next ids after the given one, in their order. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return fronts.list(id, most).stream().map(row -> row.head().id()).toList();
    }

    private static FrontView head(FrontHead head) {
        return FrontView.of(head, null, List.of());
    }
}
