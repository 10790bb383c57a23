package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.stream.Stream;

/** Is an answer that knows what it depends on, so that a cache in front of Midad can drop just what changed. */
public interface Tagged {

    /** Returns the cache tags, such as {@code article:0193…}; repeated ones do no harm. */
    @JsonIgnore
    Stream<String> cacheTags();
}
