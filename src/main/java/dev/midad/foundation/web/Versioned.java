package dev.midad.foundation.web;

/** Is a view of something that is changed under If-Match. */
public interface Versioned {

    int version();
}
