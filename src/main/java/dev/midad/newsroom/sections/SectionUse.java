package dev.midad.newsroom.sections;

/** Counts the sections and articles that still refer to a section. */
record SectionUse(long sections, long articles) {

    boolean isAny() {
        return sections + articles > 0;
    }
}
