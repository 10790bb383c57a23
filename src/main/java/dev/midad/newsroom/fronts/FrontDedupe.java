package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says whether a container shows what the front shows elsewhere. */
@Schema(
        examples = "obey",
        description =
                "`obey`: what is curated anywhere on the front, or shown above, is not filled in; `ignore`: it neither skips nor counts",
        enumeration = {"obey", "ignore"})
public enum FrontDedupe {
    OBEY,
    IGNORE;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
