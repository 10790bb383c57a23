package dev.midad.moving.archive;

import dev.midad.foundation.web.LineProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Brings in a group of lines: all in one transaction, or, where one of them fails, each in its own. */
@ApplicationScoped
class BringLines {

    private static final int SECONDS = 600;

    private final BringLine one;
    private final BringMediaLine media;
    private final EntityManager entities;

    BringLines(BringLine one, BringMediaLine media, EntityManager entities) {
        this.one = one;
        this.media = media;
        this.entities = entities;
    }

    /**
     * @param isToEnd asked before each transaction whether the import is to end
     * @return the results of the lines in their order; fewer than lines where the import ends before all are done
     */
    List<Result> bring(List<RawLine> lines, Importing how, BooleanSupplier isToEnd) {
        var results = new ArrayList<Result>();
        for (var unit : units(lines)) {
            if (media.isOne(unit.get(0)) && !isToEnd.getAsBoolean()) {
                results.add(judged(unit.get(0), how, () -> media.bring(unit.get(0), how)));
            } else {
                results.addAll(group(unit, how, isToEnd));
            }
        }
        return results;
    }

    /** Returns the lines in their order: each medium alone, since its file takes long, and what lies between together. */
    private List<List<RawLine>> units(List<RawLine> lines) {
        var units = new ArrayList<List<RawLine>>();
        var wasMedium = true;
        for (var line : lines) {
            var isMedium = media.isOne(line);
            if (isMedium || wasMedium) {
                units.add(new ArrayList<>());
            }
            units.get(units.size() - 1).add(line);
            wasMedium = isMedium;
        }
        return units;
    }

    private List<Result> group(List<RawLine> lines, Importing how, BooleanSupplier isToEnd) {
        if (isToEnd.getAsBoolean()) {
            return List.of();
        }
        try {
            return together(lines, how.actor().id());
        } catch (Throwable oneFailed) {
            return lines.stream()
                    .takeWhile(line -> !isToEnd.getAsBoolean())
                    .map(line -> judged(
                            line, how, () -> together(List.of(line), how.actor().id())
                                    .get(0)))
                    .toList();
        }
    }

    private List<Result> together(List<RawLine> lines, UUID actor) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            // The same statements come for each line, and to plan one anew costs more than to carry it out.
            entities.createNativeQuery("set local plan_cache_mode = force_generic_plan")
                    .executeUpdate();
            var results = new ArrayList<Result>();
            for (var line : lines) {
                results.add(one.bring(line, actor));
                // Otherwise each statement would look through all entities that earlier lines have left in memory.
                entities.flush();
                entities.clear();
            }
            return results;
        });
    }

    private static Result judged(RawLine line, Importing how, Callable<Result> act) {
        try {
            return act.call();
        } catch (Throwable failure) {
            var cause = failure;
            while (cause.getClass().getName().startsWith("io.quarkus.narayana") && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Result.failed(line.number(), null, LineProblem.of(cause, how.language()));
        }
    }
}
