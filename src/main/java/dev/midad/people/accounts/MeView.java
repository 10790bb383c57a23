package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Role;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a caller who they are and what they may do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Me", description = "Who a token belongs to, and what they may do")
public record MeView(
        @Schema(
                required = true,
                description = "Somebody who signed in, or a token of `/v1/editorial/tokens`",
                type = SchemaType.STRING,
                enumeration = {"user", "token"})
        String kind,

        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "سارة العلي") String name,

        @Schema(required = true) Role role,

        @Schema(required = true, description = "The sections that the role is narrowed to")
        List<UUID> sections,

        @Schema(description = "Of users only", examples = "sara@example.com") @Nullable
        String email) {

    static MeView of(Actor actor, @Nullable String email) {
        return new MeView(
                email == null ? "token" : "user",
                actor.id(),
                actor.name(),
                actor.role(),
                actor.sections().stream().sorted().toList(),
                email);
    }
}
