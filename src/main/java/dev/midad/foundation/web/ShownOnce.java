package dev.midad.foundation.web;

/** Marks a view with a secret that is answered only once: a retry gets it again only with the same credential. */
public interface ShownOnce {}
