package dev.midad.newsroom.sections;

/** A section with its place in the tree; the path sorts as the tree is read, each section before those under it. */
record SectionRow(Section section, String path, int depth) {}
