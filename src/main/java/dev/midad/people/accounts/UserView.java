package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.ShownOnce;
import dev.midad.foundation.web.Versioned;
import dev.midad.people.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a person who works here to administrators. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "User", description = "Somebody who works here, as administrators see them")
public record UserView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true, examples = "sara@example.com")
        String email,

        @Schema(required = true, examples = "سارة العلي") String name,

        @Schema(description = "The address of a picture of them") @Nullable
        String pictureUrl,

        @Schema(required = true) Role role,

        @Schema(required = true, description = "The sections that the role is narrowed to")
        List<UUID> sections,

        @Schema(required = true, description = "Whether they may sign in")
        boolean active,

        @Schema(required = true) Instant createdAt,
        @Nullable Instant lastSignInAt,

        @Schema(description = "In the answer to an invitation only") @Nullable
        OneTimeLinkView invitation)
        implements Versioned, ShownOnce {

    static UserView of(User user) {
        return new UserView(
                user.id,
                user.version,
                user.email,
                user.name,
                user.pictureUrl,
                Role.tagged(user.role),
                user.sections.stream().sorted().toList(),
                user.active,
                user.createdAt,
                user.lastSignInAt,
                null);
    }

    UserView with(OneTimeLinkView link) {
        return new UserView(
                id, version, email, name, pictureUrl, role, sections, active, createdAt, lastSignInAt, link);
    }
}
