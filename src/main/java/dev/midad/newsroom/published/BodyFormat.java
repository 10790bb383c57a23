package dev.midad.newsroom.published;

import java.util.Map;

/** Lists the forms in which a body is delivered. */
enum BodyFormat {
    BLOCKS,
    HTML,
    TEXT;

    static final Map<String, BodyFormat> BY_NAME = Map.of("blocks", BLOCKS, "html", HTML, "text", TEXT);
}
