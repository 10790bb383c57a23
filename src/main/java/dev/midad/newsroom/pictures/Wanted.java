package dev.midad.newsroom.pictures;

/** Asks for a picture in a size and a format. */
public record Wanted(Preset preset, RenditionFormat format) {}
