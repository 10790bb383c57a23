package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows somebody who works here to everybody who does. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person", description = "Somebody who works here, as their colleagues see them")
public record PersonView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "سارة العلي") String name,

        @Schema(description = "The address of a picture of them") @Nullable
        String pictureUrl,

        @Schema(required = true, description = "Whether they still work here")
        boolean active) {

    static PersonView of(User user) {
        return new PersonView(user.id, user.name, user.pictureUrl, user.active);
    }
}
