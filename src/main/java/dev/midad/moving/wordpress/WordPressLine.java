package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one part of an export becomes.
 *
 * @param line where the part begins in the file, counted from 1
 * @param json the line to import, null where nothing of the part is carried
 * @param medium what the file of an attachment has become, null for everything else
 */
record WordPressLine(
        int line,
        @Nullable ObjectNode json,
        List<WordPressFinding> findings,
        @Nullable WordPressMedium medium) {

    WordPressLine(int line, @Nullable ObjectNode json, List<WordPressFinding> findings) {
        this(line, json, findings, null);
    }

    WordPressLine {
        findings = List.copyOf(findings);
    }
}
