package dev.midad.foundation.web;

/** A view of something that is changed under If-Match. */
public interface Versioned {

    int version();
}
