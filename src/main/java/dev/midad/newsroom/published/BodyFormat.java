package dev.midad.newsroom.published;

import dev.midad.foundation.web.Parameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the forms in which a body is delivered. */
public enum BodyFormat {
    BLOCKS,
    HTML,
    TEXT;

    private static final Map<String, BodyFormat> BY_NAME = Map.of("blocks", BLOCKS, "html", HTML, "text", TEXT);

    /**
     * Returns the form that the parameter {@code bodyFormat} names; blocks where there is none.
     *
     * @throws dev.midad.foundation.web.ProblemException where the name has no meaning
     */
    public static BodyFormat chosen(@Nullable String name) {
        return Parameters.choice("bodyFormat", name, "blocks", BY_NAME);
    }
}
