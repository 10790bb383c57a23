package dev.midad.outlets.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paged;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds a page of found articles. */
@Schema(name = "SearchPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchView(
        @Schema(required = true) List<SearchHit> data,
        @Schema(required = true) Page.Info page,

        @Schema(description = "By name of what was asked for with `facets`; of each, the most frequent, most first")
        @Nullable
        Map<String, List<FacetValue>> facets,

        @Schema(
                required = true,
                description = "Other ways to write the query that find something, where it finds little",
                examples = "[\"مكافحة الإرهاب\"]")
        List<String> didYouMean,

        @Schema(description = "What was searched for in place of `q`, which finds nothing: the first of `didYouMean`")
        @Nullable
        String searchedFor,

        @Schema(description = "`true` where the search was ended because it took too long: there may be more") @Nullable
        Boolean partial)
        implements Paged, KeptFinds.Found {

    public SearchView {
        data = List.copyOf(data);
        didYouMean = List.copyOf(didYouMean);
    }

    /**
     * Names the collections that a search depends on: a newly published article may be found, also by the names of its
     * authors and tags.
     */
    @Override
    @JsonIgnore
    public List<String> collections() {
        return List.of("articles", "authors", "tags");
    }

    @Override
    @JsonIgnore
    public boolean isWhole() {
        return partial == null;
    }
}
