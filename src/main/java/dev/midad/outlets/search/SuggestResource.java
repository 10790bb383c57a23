package dev.midad.outlets.search;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves completions to readers who are typing a query. */
@Path("/v1/suggest")
@Delivered
@Tag(name = "Search")
public class SuggestResource {

    private static final int MOST_LETTERS = 200;
    private static final int USUAL = 10;
    private static final int MOST = 20;

    private final Suggest suggest;
    private final KeptFinds kept;

    SuggestResource(Suggest suggest, KeptFinds kept) {
        this.suggest = suggest;
        this.kept = kept;
    }

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Complete what is being typed",
            description = "Sections, authors, tags and headlines with words that begin so, and what was typed gone on"
                    + " with, from the second letter on; nothing for less.")
    public SuggestionsView suggest(
            @QueryParam("q")
                    @Parameter(
                            required = true,
                            description = "What has been typed so far",
                            schema = @Schema(type = SchemaType.STRING, maxLength = MOST_LETTERS, examples = "الكو"))
                    @Nullable
                    String q,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "10"))
                    @Nullable
                    String limit,
            @QueryParam("lang")
                    @Parameter(description = "Language of the names; the publication's own if left out")
                    @Nullable
                    String lang) {
        if (q == null) {
            throw ProblemException.invalidParameter(
                    "q", "required", new Message("Write what has been typed.", "اكتب ما كُتب حتى الآن."));
        }
        if (q.codePointCount(0, q.length()) > MOST_LETTERS) {
            throw ProblemException.invalidParameter(
                    "q", "tooLong", Message.of("At most %s characters.", "بحد أقصى %s محرف.", MOST_LETTERS));
        }
        var most = Parameters.number("limit", limit, USUAL, 1, MOST);
        var language = Parameters.language("lang", lang);
        return kept.find(
                SuggestionsView.class, Arrays.asList(q, most, language), () -> suggest.complete(q, most, language));
    }
}
