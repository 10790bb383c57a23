package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SiteAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names what stands at a place of a front.
 *
 * @param ref an id or a slug where an editor sends it, always an id where it is kept; null of a link
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Names what stands at a place of a front")
public record FrontItem(
        @NotNull @Schema(required = true) FrontItemKind kind,

        @Size(max = 600)
        @Schema(
                description =
                        "Id or slug of the article, the issue or the page; of the section with `latest`. A link has a `url` in its place",
                examples = "الكويت-تستضيف-مؤتمر")
        @Nullable
        String ref,

        @SiteAddress
        @Size(max = 2000)
        @Schema(
                description = "Of a link: a whole http or https address, or a path of the publication's own site",
                examples = "/عن-المجلة")
        @Nullable
        String url) {

    /** Returns the id of the article, issue or page that it names; null of a link, and of what is the newest at the time. */
    @JsonIgnore
    @Nullable
    UUID thing() {
        return ref == null || kind == FrontItemKind.LINK || kind == FrontItemKind.LATEST ? null : UUID.fromString(ref);
    }

    @JsonIgnore
    boolean isLatest() {
        return kind == FrontItemKind.LATEST;
    }
}
