package dev.midad.newsroom.pictures;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Sets how many pictures are decoded at once. */
@ConfigMapping(prefix = "midad.media")
public interface PictureConfiguration {

    /** Returns the memory that pictures may take together while they are decoded; 40 % of the heap where it is not set. */
    Optional<MemorySize> decodeMemory();

    /** Returns how many pictures may wait for that memory before more are turned away. */
    @WithDefault("64")
    int decodeWaiters();

    /** Returns how long a picture waits for its turn, and for that memory. */
    @WithDefault("20S")
    Duration decodeWait();
}
