package dev.midad.newsroom.sections;

/** How much still refers to a section. */
record SectionUse(long sections, long articles) {

    boolean isAny() {
        return sections + articles > 0;
    }
}
