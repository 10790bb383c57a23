package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.fronts.FrontContainer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a front with all of its containers, from top to bottom, as a line of a file has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrontData(
        String name,
        @Nullable String slug,
        @Nullable String lang,
        @Nullable List<Held> containers) {

    /**
     * Holds one container.
     *
     * @param id null in a file that another system has made: the key names it then
     * @param draft what the desk has; null where that is what readers have
     * @param launched what readers have; null where they have nothing of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(
            @Nullable UUID id,
            @Nullable FrontContainer draft,
            @Nullable FrontContainer launched) {

        /** Returns what the desk has; null where the file says nothing at all. */
        @Nullable
        FrontContainer onDesk() {
            return draft == null ? launched : draft;
        }
    }

    List<Held> held() {
        return containers == null ? List.of() : containers;
    }

    FrontDraft draft() {
        return new FrontDraft(name, slug, lang, null);
    }
}
