package dev.midad.outlets.addresses;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Tagged;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what stands at an address, and how a site answers a request for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Resolved", description = "What stands at an address of the site, and how the site is to answer")
public record ResolvedView(
        @Schema(
                required = true,
                description =
                        "`article`, `section`, `author`, `tag`; `publication`: the first page; `redirect`: an editor leads it on to an address at which nothing of these stands, or says that it is gone",
                examples = "article")
        String kind,

        @Schema(description = "Its id; absent with `redirect`", examples = "0199b4c0-6a1e-7c3f-8d2e-5b7a9c1d3e4f")
        @Nullable
        UUID id,

        @Schema(
                description = "Its present slug; absent with `redirect` and `publication`",
                examples = "الكويت-تستضيف-مؤتمر")
        @Nullable
        String slug,

        @Schema(description = "The language that it is in", examples = "ar") @Nullable
        String lang,

        @Schema(
                required = true,
                description =
                        "`200`: it stands at just this address; `301`, `302`: it stands at `location`, for good or for now; `410`: it was taken away",
                enumeration = {"200", "301", "302", "410"},
                examples = "301")
        int status,

        @Schema(
                description =
                        "Its present address, percent-encoded: a URL where the publication has an `articleUrl`, or else a path; absent with `410`",
                examples = "https://example.org/articles/%D8%A7%D9%84%D9%83%D9%88%D9%8A%D8%AA")
        @Nullable
        String location,

        @JsonIgnore @Schema(hidden = true) List<String> tags)
        implements Tagged {

    public ResolvedView {
        tags = List.copyOf(tags);
    }

    @Override
    public Stream<String> cacheTags() {
        return tags.stream();
    }
}
