package dev.midad.people.accounts;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Sets how the first administrator gets in. */
@ConfigMapping(prefix = "midad.bootstrap")
interface AccessConfiguration {

    /**
     * Returns the token that becomes an administrator's on a start where no administrator exists; without it Midad
     * makes a random one.
     */
    Optional<String> adminToken();
}
