package dev.midad.outlets.feeds;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Sets what directories of podcasts want to know, and what no article or section says. */
@ConfigMapping(prefix = "midad.podcast")
interface PodcastConfiguration {

    /** Returns the address of a square picture of 1,400 to 3,000 pixels a side, JPEG or PNG. */
    Optional<String> image();

    /** Returns the category, as Apple names it; one within another stands after a {@code >}. */
    @WithDefault("News")
    String category();

    /** Tells whether there are words in it that children should not hear. */
    @WithDefault("false")
    boolean explicit();

    /** Returns the address by which directories make sure whose podcast it is; feeds show it to everybody. */
    Optional<String> ownerEmail();
}
