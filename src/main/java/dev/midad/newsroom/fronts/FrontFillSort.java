package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says in which order articles are filled in. */
@Schema(
        examples = "-publishedAt",
        description = "`-publishedAt`: the newest first; `-updatedAt`: what was changed last first",
        enumeration = {"-publishedAt", "-updatedAt"})
public enum FrontFillSort {
    PUBLISHED("-publishedAt"),
    UPDATED("-updatedAt");

    private final String tag;

    FrontFillSort(String tag) {
        this.tag = tag;
    }

    @JsonValue
    public String tag() {
        return tag;
    }
}
