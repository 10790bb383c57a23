package dev.midad.newsroom.slugs;

/** Says in one more language what something is called. */
public interface NamedText {

    String name();
}
