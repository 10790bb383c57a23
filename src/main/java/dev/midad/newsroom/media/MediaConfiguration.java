package dev.midad.newsroom.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets what the library takes in, and in which sizes and under which addresses it gives pictures. */
@ConfigMapping(prefix = "midad.media")
public interface MediaConfiguration {

    /** Returns how large a picture or a document may be. */
    @WithDefault("100M")
    MemorySize maxSize();

    /** Returns how large a recording or a film may be. */
    @WithDefault("2G")
    MemorySize maxLongSize();

    /** Returns how many bytes a file of any kind may have. */
    default long largest() {
        return Math.max(maxSize().asLongValue(), maxLongSize().asLongValue());
    }

    /** Lists networks (CIDR) from which files may be fetched although they are not public. */
    Optional<List<String>> allowedNetworks();

    /** Limits the time from the look-up of the first host name to the last byte of a file that is fetched. */
    @WithDefault("2M")
    Duration fetchTimeout();

    /** Returns what stands before {@code /media/} in addresses: of a CDN, or of this program as readers reach it. */
    Optional<String> baseUrl();

    /** Returns the sizes by their names: a width such as {@code 640}, or a width and a height such as {@code 1200x630}. */
    Map<String, String> presets();

    /** Returns how long an address works that was signed for the desk or for a size of its own. */
    @WithDefault("1D")
    Duration signedFor();
}
