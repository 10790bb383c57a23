package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ChangeHistory;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.LogMark;
import dev.midad.newsroom.published.ShapeParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what clients' copies are to be told, for many clients at once. */
@ApplicationScoped
public class SyncFeed {

    /**
     * Holds the next few news.
     *
     * @param end how far a copy has come once it has taken over all of them
     */
    public record Few(List<News> news, SyncPlace end) {

        public Few {
            news = List.copyOf(news);
        }
    }

    private final SyncSteps steps;
    private final ChangeHistory history;
    private final DeliveredContent content;

    SyncFeed(SyncSteps steps, ChangeHistory history, DeliveredContent content) {
        this.steps = steps;
        this.history = history;
        this.content = content;
    }

    /** Returns the mark at the end of the change log by now. */
    public LogMark end() {
        return history.mark();
    }

    /**
     * Returns the next few news after the place. The log is read first and the content afterwards, so the content is
     * never older than what the log says.
     */
    public Few after(SyncPlace place, SyncScope scope, Collection<ShapeParameters> shapes, int most) {
        var step = steps.after(place, scope, most);
        var forms = forms(step, scope.kinds(), shapes);
        var isFirst = place instanceof SyncPlace.FirstPass;
        var news = step.things().stream()
                .map(thing -> new News(
                        forms.getOrDefault(thing.ref(), Map.of()),
                        thing.isMoved(),
                        thing.isTold(),
                        isFirst,
                        thing.then()))
                .toList();
        return new Few(news, step.end());
    }

    private Map<ContentRef, Map<ShapeParameters, Standing>> forms(
            SyncStep step, Set<ContentKind> kinds, Collection<ShapeParameters> shapes) {
        var refs = step.things().stream()
                .map(SyncStep.Told::ref)
                .filter(ref -> kinds.contains(ref.kind()))
                .toList();
        var forms = new HashMap<ContentRef, Map<ShapeParameters, Standing>>();
        if (!refs.isEmpty()) {
            shapes.forEach(shape -> content.of(refs, shape)
                    .forEach(standing -> forms.computeIfAbsent(standing.ref(), unused -> new HashMap<>())
                            .put(shape, standing)));
        }
        return forms;
    }
}
