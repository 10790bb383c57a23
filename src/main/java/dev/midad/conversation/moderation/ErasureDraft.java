package dev.midad.conversation.moderation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose comments are to go; exactly one of them says so. */
@Schema(description = "Whose comments are to go; exactly one of them says so")
public record ErasureDraft(
        @Email @Size(max = 254) @Schema(description = "The e-mail that the person commented with") @Nullable
        String email,

        @Schema(
                description =
                        "A comment of the person: all with the same e-mail go, or, where it has none, all from the same address")
        @Nullable
        UUID comment) {}
