package dev.midad.foundation.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Reads the database's clock, by which visibility is judged, because the clocks of the replicas differ. */
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager entities;

    DatabaseClock(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the time at which the database received this statement. */
    public Instant now() {
        return (Instant) entities.createNativeQuery("select statement_timestamp()", Instant.class)
                .getSingleResult();
    }
}
