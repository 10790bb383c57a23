package dev.midad.people.accounts;

import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.WebAddress;
import dev.midad.people.access.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an administrator says of a person who is to work here. */
@Schema(description = "What an administrator says of somebody who is to work here")
public record InvitationDraft(
        @NotNull
        @SingleLine
        @Email
        @Size(max = 254)
        @Schema(description = "By which they sign in; capitals make no difference", examples = "sara@example.com")
        String email,

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
        String pictureUrl) {

    UserDraft user() {
        return new UserDraft(name, role, sections, pictureUrl, true);
    }
}
