package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the name of the taxonomy whose terms are issues, as whoever brings an export in tells it. */
final class WordPressTaxonomy {

    static final String SWITCH = "--issues-taxonomy=";

    // WordPress keeps names of taxonomies in 32 letters.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Message RULE =
            new Message("Up to 32 letters, digits, hyphens and underscores.", "حتى 32 حرفًا لاتينيًّا ورقمًا وشرطة.");

    private WordPressTaxonomy() {}

    /**
     * Returns the name that a parameter gives, empty where it gives none.
     *
     * @throws ProblemException {@code validation-failed} where it can be none
     */
    static String required(@Nullable String parameter) {
        if (parameter != null && !NAME.matcher(parameter).matches()) {
            throw ProblemException.invalidParameter("issuesTaxonomy", "invalidValue", RULE);
        }
        return parameter == null ? "" : parameter;
    }

    /**
     * Returns the name that a switch of a command gives.
     *
     * @throws IllegalArgumentException where it can be none
     */
    static String switched(String word) {
        var name = word.substring(SWITCH.length());
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(SWITCH + " " + RULE.english());
        }
        return name;
    }
}
