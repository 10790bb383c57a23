package dev.midad.foundation.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Configures the standby that answers readers' queries, where there is one. */
@ConfigMapping(prefix = "midad.read-replica")
interface ReadReplicaConfiguration {

    /** Returns the address of the standby; several hosts in it are standbys of the same database. */
    Optional<String> jdbcUrl();

    /** Returns the user to sign in as; the standby knows the same roles as the primary. */
    @WithDefault("${quarkus.datasource.username:}")
    Optional<String> username();

    @WithDefault("${quarkus.datasource.password:}")
    Optional<String> password();

    /** Returns the most connections to the standby. */
    @WithDefault("50")
    int maxSize();
}
