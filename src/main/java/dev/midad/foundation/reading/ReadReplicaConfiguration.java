package dev.midad.foundation.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** A standby of the database for what readers ask, where there is one. */
@ConfigMapping(prefix = "midad.read-replica")
interface ReadReplicaConfiguration {

    /** Where it is; more than one host in it are standbys of the same database. */
    Optional<String> jdbcUrl();

    /** Whom to sign in as; the standby knows the same roles as the database. */
    @WithDefault("${quarkus.datasource.username:}")
    Optional<String> username();

    @WithDefault("${quarkus.datasource.password:}")
    Optional<String> password();

    /** The most connections to it. */
    @WithDefault("50")
    int maxSize();
}
