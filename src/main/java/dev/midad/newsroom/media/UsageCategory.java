package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says by which right a newsroom has a medium, after the usage categories of the Guardian's Grid. */
@Schema(
        description = "By which right the newsroom has a medium",
        enumeration = {
            "staff",
            "commissioned",
            "contributor",
            "agency",
            "handout",
            "social",
            "screengrab",
            "creative-commons",
            "public-domain",
            "archive",
            "composite",
            "generated",
            "restricted"
        })
public enum UsageCategory {
    STAFF,
    COMMISSIONED,
    CONTRIBUTOR,
    AGENCY,
    HANDOUT,
    SOCIAL,
    SCREENGRAB,
    CREATIVE_COMMONS,
    PUBLIC_DOMAIN,
    ARCHIVE,
    COMPOSITE,
    GENERATED,
    /** Says that nobody may use it without a licence. */
    RESTRICTED;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static UsageCategory tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
