package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about a front beside its containers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an editor decides about a front beside its containers")
public record FrontDraft(
        @NotNull @SingleLine @Size(max = 200) @Schema(required = true, examples = "الصفحة الرئيسية")
        String name,

        @Schema(description = "Made from the name where it is left out at first", examples = "الرئيسية") @Nullable
        String slug,

        @LanguageTag @Schema(description = "The publication's where it is left out", examples = "ar") @Nullable
        String lang,

        @Size(max = 50)
        @Schema(description = "Its containers by their ids, from top to bottom, each of them once")
        @Nullable
        List<@NotNull UUID> order) {

    static FrontDraft of(Front front) {
        return new FrontDraft(front.name, front.slug, front.lang, front.order());
    }
}
