package dev.midad.foundation.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The database's clock, by which visibility is judged: replicas' own clocks differ. */
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager entities;

    DatabaseClock(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the time at which the database took up this question. */
    public Instant now() {
        return (Instant) entities.createNativeQuery("select statement_timestamp()", Instant.class)
                .getSingleResult();
    }
}
