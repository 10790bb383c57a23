package dev.midad.newsroom.redirects;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says where an old address leads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Where an old address leads: an address, or something of the newsroom, whose present slug and whose withdrawal it then follows")
public record RedirectTarget(
        @Size(max = 2000)
        @Schema(
                description =
                        "A path on the publication's own site, or a whole URL; `/*` at its end takes what stood in the place of the star",
                examples = "/شؤون-دولية")
        @Nullable
        String address,

        @Size(max = 20)
        @Schema(description = "`article`, `section`, `author` or `tag`; more may come", examples = "article")
        @Nullable
        String kind,

        @Size(max = 200)
        @Schema(
                description = "Its id; in a request its slug does as well",
                examples = "0199b4c0-6a1e-7c3f-8d2e-5b7a9c1d3e4f")
        @Nullable
        String id) {

    static RedirectTarget of(String address) {
        return new RedirectTarget(address, null, null);
    }
}
