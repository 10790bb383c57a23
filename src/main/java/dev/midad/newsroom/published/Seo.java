package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.WebAddress;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what search engines are told of an article where that differs from what readers see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Seo", description = "What search engines are told where that differs from what readers see")
public record Seo(
        @SingleLine @Size(max = 200) @Schema(description = "For `<title>`; the headline where it is left out") @Nullable
        String title,

        @SingleLine
        @Size(max = 500)
        @Schema(description = "For `<meta name=\"description\">`; the deck where it is left out")
        @Nullable
        String description,

        @WebAddress
        @Size(max = 2000)
        @Schema(
                description =
                        "Where the article first stood, for one that another site published first; sitemaps leave it out then",
                examples = "https://example.org/first")
        @Nullable
        String canonicalUrl,

        @Schema(description = "Whether search engines are asked not to show it; sitemaps leave it out then") @Nullable
        Boolean noindex) {

    /** Returns whether sitemaps leave the article out. */
    @JsonIgnore
    public boolean isUnlisted() {
        return Boolean.TRUE.equals(noindex) || canonicalUrl != null;
    }

    /** Returns this, or null where nothing is said. */
    @JsonIgnore
    public @Nullable Seo orNone() {
        return title == null && description == null && canonicalUrl == null && noindex == null ? null : this;
    }
}
