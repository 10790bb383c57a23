package dev.midad.people.access;

import dev.midad.foundation.web.Parameters;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the formats in which the audit is exported. */
enum AuditFormat {
    NDJSON,
    CSV;

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";

    private static final Map<String, AuditFormat> BY_TAG = Map.of("ndjson", NDJSON, "csv", CSV);

    /** Returns the format that is named, else the first that the client accepts, else NDJSON. */
    static AuditFormat of(@Nullable String named, List<MediaType> acceptable) {
        if (named != null) {
            return Parameters.choice("format", named, named, BY_TAG);
        }
        return acceptable.stream()
                .flatMap(type -> List.of(NDJSON, CSV).stream().filter(format -> type.isCompatible(format.mediaType())))
                .findFirst()
                .orElse(NDJSON);
    }

    String tag() {
        return this == CSV ? "csv" : "ndjson";
    }

    /** Returns the media type that the answer names. */
    String type() {
        return this == CSV ? CSV_TYPE + ";charset=UTF-8" : NDJSON_TYPE;
    }

    private MediaType mediaType() {
        return MediaType.valueOf(this == CSV ? CSV_TYPE : NDJSON_TYPE);
    }
}
