package dev.midad.newsroom.sections;

/** Holds a section with its place in the tree; in the order of paths, each section comes before those under it. */
record SectionRow(Section section, String path, int depth) {}
