package dev.midad.moving.archive;

import dev.midad.foundation.web.Language;
import dev.midad.foundation.web.LineProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Brings in a group of lines: all in one transaction, or, where one of them fails, each in its own. */
@ApplicationScoped
class BringLines {

    private static final int SECONDS = 600;

    private final BringLine one;
    private final EntityManager entities;

    BringLines(BringLine one, EntityManager entities) {
        this.one = one;
        this.entities = entities;
    }

    List<Result> bring(List<RawLine> lines, UUID actor, Language language) {
        try {
            return together(lines, actor);
        } catch (Throwable oneFailed) {
            return lines.stream().map(line -> alone(line, actor, language)).toList();
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

    private Result alone(RawLine line, UUID actor, Language language) {
        try {
            return together(List.of(line), actor).get(0);
        } catch (Throwable failure) {
            var cause = failure;
            while (cause.getClass().getName().startsWith("io.quarkus.narayana") && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Result.failed(line.number(), null, LineProblem.of(cause, language));
        }
    }
}
