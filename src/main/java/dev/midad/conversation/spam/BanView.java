package dev.midad.conversation.spam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ban as moderators get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommentBan", description = "A ban, as moderators see it")
public record BanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) BanKind kind,

        @Schema(description = "Of a word", examples = "ربح سريع") @Nullable
        String word,

        @Schema(description = "Of an e-mail or an address, as comments show it") @Nullable
        String hash,

        @Nullable String note,
        @Schema(required = true, examples = "سارة") String createdBy,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant expiresAt) {

    static BanView of(Ban ban) {
        return new BanView(
                ban.id,
                BanKind.tagged(ban.kind),
                ban.word,
                ban.hash,
                ban.note,
                ban.createdByName,
                ban.createdAt,
                ban.expiresAt);
    }
}
