package dev.midad.outlets.search;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Paging;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the search over published articles to readers. */
@Path("/v1/search")
@Delivered
@Tag(name = "Search")
public class SearchResource {

    private final PublishedSearch search;
    private final KeptFinds kept;
    private final AskedQueries asked;

    SearchResource(PublishedSearch search, KeptFinds kept, AskedQueries asked) {
        this.search = search;
        this.kept = kept;
        this.asked = asked;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Search published articles",
            description =
                    "Words are found however they are written: with or without diacritics, with any form of alef, with or"
                            + " without the article. Articles with both of two words come first; of more words any is enough, those with the most and rarest first. `503` with"
                            + " `Retry-After` while the index is being made.")
    public SearchView search(@BeanParam SearchParameters parameters, @BeanParam Paging paging) {
        var found = kept.find(SearchView.class, List.of(parameters, paging), () -> search.search(parameters, paging));
        if (paging.cursor() == null
                && found.searchedFor() == null
                && !found.data().isEmpty()) {
            asked.note(parameters.typed());
        }
        return found;
    }
}
