package dev.midad.moving.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.newsroom.slugs.MovedNamed;
import dev.midad.newsroom.slugs.NamedDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds one line of a file: something of the newsroom as the draft that makes it, with its state, times and former
 * slugs.
 *
 * @param ifNew whether a section, author or tag that stands already stays as it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(
        @Nullable String kind,
        @Nullable UUID id,
        @Nullable JsonNode data,
        @Nullable String state,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant createdAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant unpublishAt,
        @Nullable TakedownDraft takenDown,
        @Nullable List<String> formerSlugs,
        @Nullable JsonNode published,
        @Nullable LineFile file,
        @Nullable Boolean ifNew) {

    static Line of(String kind, @Nullable UUID id, JsonNode data, @Nullable List<String> formerSlugs) {
        return new Line(kind, id, data, null, null, null, null, null, null, null, formerSlugs, null, null, null);
    }

    /** Makes what {@link dev.midad.newsroom.slugs.MoveNamed} brings in of a draft that the line holds. */
    <D extends Record & NamedDraft> MovedNamed<D> named(D draft) {
        return new MovedNamed<>(id, draft, former(), Boolean.TRUE.equals(ifNew));
    }

    List<String> former() {
        return formerSlugs == null ? List.of() : formerSlugs;
    }
}
