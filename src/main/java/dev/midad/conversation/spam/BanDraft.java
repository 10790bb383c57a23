package dev.midad.conversation.spam;

import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator bans. */
@Schema(description = "What a moderator bans: an address, an e-mail or a word, exactly one of them")
public record BanDraft(
        @NotNull
        @Schema(
                description =
                        "What is given beside it: `word`; or `email`, `address` or a `comment` whose author is meant")
        BanKind kind,

        @SingleLine
        @Size(max = 100)
        @Schema(
                description = "A word or a few: found however they are disguised, but not within other words",
                examples = "ربح سريع")
        @Nullable
        String word,

        @Email @Size(max = 254) @Schema(description = "Only its hash is kept") @Nullable
        String email,

        @Size(max = 45)
        @Schema(description = "An IP address; only its hash is kept. Of IPv6, the /64 that it lies in")
        @Nullable
        String address,

        @Schema(description = "A comment: its author's e-mail or address is banned") @Nullable
        UUID comment,

        @Size(max = 500) @Schema(description = "For colleagues") @Nullable
        String note,

        @Schema(description = "It ends by itself; left out, it does not") @Nullable
        Instant expiresAt) {}
