package dev.midad.foundation.web;

/** Marks a view that holds a secret which is answered once: a retry gets it again only with the same credential. */
public interface ShownOnce {}
