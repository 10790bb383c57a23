package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows what would be kept of a body that was sent, and what would not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Conversion", description = "The blocks that a text becomes, and what of it they do not carry")
public record ConversionView(
        @Schema(required = true, ref = "PortableText") JsonNode body,
        @Schema(ref = "Footnotes") @Nullable JsonNode footnotes,

        @Schema(required = true, description = "What could not be kept, or was kept in another form")
        List<BodyNote> notes) {}
