package dev.midad.feeds;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What feeds say beside their articles. */
@ConfigMapping(prefix = "midad.feeds")
interface FeedsConfiguration {

    /** WebSub hubs that tell subscribers of what is new. */
    Optional<List<URI>> hubs();
}
