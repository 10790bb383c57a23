package dev.midad.newsroom.pictures;

import java.nio.file.Path;

/** Tells of a picture that was rendered, and the file that holds it. */
public record Rendition(Preset preset, RenditionFormat format, Path file, int width, int height) {}
