package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Speech;
import dev.midad.language.text.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells whoever saved a body what of it was not kept as it was sent. */
@Schema(name = "BodyNote", description = "Something of a body that was sent and could not be kept as it was")
public record BodyNote(
        @Schema(required = true, description = "Where in the draft", examples = "/bodyHtml")
        String pointer,

        @Schema(
                required = true,
                description =
                        "Such as `pictureNotCarried`, `frameNotCarried`, `linkNotCarried`, `anchorNotCarried`, `elementNotCarried`, `commentNotCarried`, `deletionNotCarried`, `hiddenNotCarried`, `marksNotCarried`, `attributeNotCarried`, `richCellsNotKept`; more may come",
                examples = "pictureNotCarried")
        String code,

        @Schema(required = true, description = "In the language of whoever asks")
        String detail) {

    static BodyNote of(Finding finding, Speech speech) {
        return new BodyNote(
                finding.pointer(), finding.code(), speech.in(new Message(finding.english(), finding.arabic())));
    }
}
