package dev.midad.people.accounts;

import dev.midad.foundation.web.Parameters;
import dev.midad.language.text.WordBeginnings;
import dev.midad.people.access.Role;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the filters of the list of users, as the client sent them. */
public record UserParameters(
        @QueryParam("q")
        @Parameter(
                description = "The beginnings of words of the name, or that of the e-mail",
                schema = @Schema(type = SchemaType.STRING, maxLength = 200))
        @Nullable
        String q,

        @QueryParam("role")
        @Parameter(
                description = "Only those with this role",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"admin", "editor", "writer", "moderator", "reader"}))
        @Nullable
        String role,

        @QueryParam("active")
        @Parameter(description = "Whether they may sign in", schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        String active) {

    UserFilter read() {
        var roles = Arrays.stream(Role.values()).collect(Collectors.toMap(Role::tag, each -> each));
        var typed = Parameters.typed("q", q);
        return new UserFilter(
                typed == null ? List.of() : WordBeginnings.patterns(typed),
                typed == null ? null : EmailAddress.folded(typed.strip()),
                role == null
                        ? null
                        : Parameters.choice("role", role, role, roles).tag(),
                active == null ? null : Parameters.flag("active", active));
    }
}
