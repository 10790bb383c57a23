package dev.midad.moving.archive;

import dev.midad.foundation.web.LineProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

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

    List<Result> bring(List<RawLine> lines, Importing how) {
        var results = new ArrayList<Result>();
        var group = new ArrayList<RawLine>();
        for (var line : lines) {
            if (media.isOne(line)) {
                results.addAll(group(group, how));
                group.clear();
                results.add(judged(line, how, () -> media.bring(line, how)));
            } else {
                group.add(line);
            }
        }
        results.addAll(group(group, how));
        return results;
    }

    private List<Result> group(List<RawLine> lines, Importing how) {
        if (lines.isEmpty()) {
            return List.of();
        }
        try {
            return together(lines, how.actor().id());
        } catch (Throwable oneFailed) {
            return lines.stream()
                    .map(line -> judged(
                            line, how, () -> together(List.of(line), how.actor().id())
                                    .get(0)))
                    .toList();
        }
    }

    private List<Result> together(List<RawLine> lines, UUID actor) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
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
