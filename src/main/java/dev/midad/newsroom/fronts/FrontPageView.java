package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.language.text.Direction;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a page of the site on a front: enough to lead there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PageOnFront", description = "A page of the site, such as «من نحن», as a front shows it")
public record FrontPageView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "من-نحن") String slug,
        @Schema(required = true, examples = "ar") String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, examples = "من نحن") String headline,

        @Schema(description = "The text under the headline") @Nullable
        String deck) {

    /** @param found a page as {@link PublishedFrontRepository} asks for it */
    static FrontPageView of(JsonNode found) {
        var lang = found.get("lang").textValue();
        return new FrontPageView(
                UUID.fromString(found.get("id").textValue()),
                found.get("slug").textValue(),
                lang,
                Direction.of(lang),
                found.get("headline").textValue(),
                found.path("deck").textValue());
    }
}
