package dev.midad.foundation.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configures where files are kept. */
@ConfigMapping(prefix = "midad.media")
public interface StoreConfiguration {

    /** Names the kinds of stores. */
    enum Kind {
        FOLDER,
        S3
    }

    @WithDefault("folder")
    Kind store();

    /** Returns the folder; several Midads may share one. */
    @WithDefault("${midad.data-dir}/media")
    Path folder();

    S3 s3();

    /** Configures an object store that speaks S3. */
    interface S3 {

        /** Returns the bucket, which must be there. */
        Optional<String> bucket();

        @WithDefault("us-east-1")
        String region();

        /** Returns the address of the server; where there is none, it is Amazon's for the region. */
        Optional<URI> endpoint();

        /** Returns the access key; where there is none, the keys come from the environment as with other programs. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Returns whether the bucket stands in the path of addresses instead of their host. */
        @WithDefault("false")
        boolean pathStyle();

        /** Returns what all keys in the bucket begin with, such as {@code midad/}. */
        @WithDefault("")
        Optional<String> prefix();

        @WithDefault("3S")
        Duration connectTimeout();

        /** Returns how long the server may say nothing. */
        @WithDefault("10S")
        Duration readTimeout();

        /** Returns how long a verb may take with all its attempts; an upload may take longer, by its size. */
        @WithDefault("20S")
        Duration timeout();
    }
}
