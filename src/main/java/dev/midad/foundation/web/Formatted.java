package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** An answer to readers in another form than our JSON, such as a feed. */
public interface Formatted extends Tagged {

    @JsonIgnore
    String mediaType();

    /** The answer as it is sent; null where it is to be written as JSON. */
    @JsonIgnore
    @Nullable
    String text();

    /** The cursor of the next page; null on the last, and where there are no pages. */
    @JsonIgnore
    @Nullable
    String next();
}
