package dev.midad.people.accounts;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the first administrator gets in. */
@ConfigMapping(prefix = "midad.bootstrap")
interface AccessConfiguration {

    /** Becomes an administrator's token on a start where none exists; a random one otherwise. */
    Optional<String> adminToken();
}
