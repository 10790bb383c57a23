package dev.midad.people.accounts;

import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.WebAddress;
import dev.midad.people.access.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an administrator decides about a person who works here. */
@Schema(description = "What an administrator decides about somebody who works here")
public record UserDraft(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "سارة العلي")
        String name,

        @NotNull Role role,

        @Size(max = 200)
        @Schema(
                description = "Ids of the sections that the role is narrowed to, with what lies under them;"
                        + " none where it is not narrowed")
        @Nullable
        List<@NotNull UUID> sections,

        @WebAddress @Size(max = 2000) @Schema(description = "The address of a picture of them") @Nullable
        String pictureUrl,

        @NotNull @Schema(description = "Whether they may sign in")
        Boolean active) {

    Set<UUID> sectionIds() {
        return sections == null ? Set.of() : Set.copyOf(sections);
    }

    static UserDraft of(User user) {
        return new UserDraft(
                user.name,
                Role.tagged(user.role),
                user.sections.stream().sorted().toList(),
                user.pictureUrl,
                user.active);
    }
}
