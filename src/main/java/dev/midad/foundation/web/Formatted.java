package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** Holds an answer to readers in another form than our JSON, such as a feed. */
public interface Formatted extends Tagged {

    @JsonIgnore
    String mediaType();

    /** Returns the answer as it is sent; null where it is to be written as JSON. */
    @JsonIgnore
    @Nullable
    String text();

    /** Returns the cursor of the next page; null on the last page, and where there are no pages. */
    @JsonIgnore
    @Nullable
    String next();
}
