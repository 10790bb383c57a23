package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds what a client says about a save beside the content, as it was sent. */
public record SaveParameters(
        @QueryParam("note")
        @Parameter(description = "Why it is changed; kept with the revision, 1,000 characters at most")
        @Nullable
        String note,

        @QueryParam("autosave")
        @Parameter(
                description =
                        "`true`: a program saves while somebody writes; such saves of one sitting fold into one revision",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @Nullable
        String autosave) {

    private static final int MOST_CHARACTERS = 1_000;

    SaveNote saveNote() {
        return saveNote(null);
    }

    /**
     * Returns the note that is kept with the revision.
     *
     * @param restoredFrom the number of the revision whose content is restored
     */
    SaveNote saveNote(@Nullable Integer restoredFrom) {
        if (note != null && (note.length() > MOST_CHARACTERS || note.indexOf('\0') >= 0)) {
            throw ProblemException.invalidParameter(
                    "note", "tooLong", Message.of("At most %s characters.", "%s حرف على الأكثر.", MOST_CHARACTERS));
        }
        var text = note == null || note.isBlank() ? null : note.strip();
        return new SaveNote(text, Parameters.flag("autosave", autosave), restoredFrom);
    }
}
