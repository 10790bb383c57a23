package dev.midad.outlets.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows where an article has the words of a query, as HTML in which {@code mark} is the only markup. */
@Schema(name = "Highlights", description = "Safe HTML: the original letters, with what was found in `mark`")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HighlightsView(
        @Schema(examples = "مؤتمر <mark>مكافحة</mark> <mark>الإرهاب</mark>") @Nullable
        String headline,

        @Nullable String deck,

        @Schema(required = true, description = "The passages that fit best, in their order")
        List<String> body) {

    public HighlightsView {
        body = List.copyOf(body);
    }
}
