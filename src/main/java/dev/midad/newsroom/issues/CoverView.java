package dev.midad.newsroom.issues;

import dev.midad.newsroom.media.ShownMedium;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows a cover as readers get it. */
@Schema(name = "Cover", description = "The cover of an issue")
public record CoverView(
        @Schema(required = true) ShownMedium medium,

        @Schema(required = true, description = "The lines on it", examples = "[\"الكويت تستضيف مؤتمر مكافحة الإرهاب\"]")
        List<String> lines) {}
