package dev.midad.newsroom.redirects;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the day on which each redirect was last used. Uses are gathered in memory and written together, each redirect
 * once a day, so that no reader waits for a write; a program that is killed forgets those of the last minute.
 */
@ApplicationScoped
class RedirectUses {

    private final Map<UUID, LocalDate> noted = new ConcurrentHashMap<>();
    private final Map<UUID, LocalDate> written = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final InstantSource clock;

    RedirectUses(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void note(UUID redirect) {
        var today = today();
        if (!today.equals(written.get(redirect))) {
            noted.put(redirect, today);
        }
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var taken = new ArrayList<>(noted.entrySet());
        taken.stream().map(Map.Entry::getValue).distinct().forEach(day -> {
            var ids = taken.stream()
                    .filter(use -> use.getValue().equals(day))
                    .map(Map.Entry::getKey)
                    .toList();
            write(day, ids.toArray(UUID[]::new));
        });
        taken.forEach(use -> {
            written.put(use.getKey(), use.getValue());
            noted.remove(use.getKey(), use.getValue());
        });
        written.values().removeIf(today()::isAfter);
    }

    @Transactional
    void write(LocalDate day, UUID[] ids) {
        entities.createNativeQuery("""
                        update redirect set last_used_on = :day
                        where id = any(:ids) and (last_used_on is null or last_used_on < :day)
                        """)
                .setParameter("day", day)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
