package dev.midad.outlets.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.midad.foundation.web.Tagged;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists suggestions, names before headlines. */
@Schema(name = "Suggestions", description = "What was typed, completed, the likeliest first")
public record SuggestionsView(
        @Schema(required = true) List<SuggestionView> data,

        @Schema(
                required = true,
                description = "What was typed, gone on with: by what others often search for, then by the words of"
                        + " headlines, the most frequent first; each may be searched for",
                examples = "[\"مؤتمر الكويت\"]")
        List<String> queries)
        implements Tagged, KeptFinds.Found {

    public SuggestionsView {
        data = List.copyOf(data);
        queries = List.copyOf(queries);
    }

    @Override
    public Stream<String> cacheTags() {
        return Stream.of("articles", "authors", "sections", "tags");
    }

    @Override
    @JsonIgnore
    public boolean isWhole() {
        return true;
    }
}
