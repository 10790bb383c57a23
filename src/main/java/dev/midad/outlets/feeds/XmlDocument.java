package dev.midad.outlets.feeds;

import dev.midad.foundation.web.Formatted;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a finished XML document.
 *
 * @param tags the cache tags of everything that the document depends on
 */
record XmlDocument(String text, String mediaType, @Nullable String next, Set<String> tags) implements Formatted {

    XmlDocument {
        tags = Set.copyOf(tags);
    }

    @Override
    public Stream<String> cacheTags() {
        return tags.stream().sorted();
    }
}
