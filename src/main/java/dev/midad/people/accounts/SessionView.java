package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a user one of the sessions in which they are signed in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UserSession", description = "Where somebody is signed in")
public record SessionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant lastUsedAt,

        @Schema(required = true, description = "Whether this request belongs to it")
        boolean present,

        @Schema(description = "Where the sign-in came from") @Nullable
        String address,

        @Schema(description = "What the browser called itself then") @Nullable
        String agent) {

    static SessionView of(Tuple row, @Nullable UUID present) {
        var id = row.get("id", UUID.class);
        return new SessionView(
                id,
                row.get("created_at", Instant.class),
                row.get("last_used_at", Instant.class),
                id.equals(present),
                row.get("address", String.class),
                row.get("agent", String.class));
    }
}
