package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.stream.Stream;

/** An answer that knows what it depends on, so that a cache in front can drop just what changed. */
public interface Tagged {

    /** Names such as {@code article:0193…}; repeated ones do no harm. */
    @JsonIgnore
    Stream<String> cacheTags();
}
