package dev.midad.moving.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.midad.newsroom.articles.ForeignUses;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports what became of one address in one article.
 *
 * @param medium what the article names now; null where it names the address still
 * @param reason why that is so, as a code of problems
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdoptionLine(
        String address,
        UUID article,
        String slug,
        Result result,
        @Nullable UUID medium,
        @Nullable String reason,
        @Nullable String detail) {

    /** Says whether the library has the file now, and whether it had it before. */
    enum Result {
        @JsonProperty("adopted")
        ADOPTED,
        @JsonProperty("same")
        SAME,
        @JsonProperty("failed")
        FAILED
    }

    static AdoptionLine of(ForeignUses.Use use, String address, Fetched fetched) {
        var medium = fetched.medium();
        return new AdoptionLine(
                address,
                use.article(),
                use.slug(),
                medium == null ? Result.FAILED : fetched.isNew() ? Result.ADOPTED : Result.SAME,
                medium == null ? null : medium.id(),
                fetched.reason(),
                fetched.detail());
    }
}
