package dev.midad.conversation.spam;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.SingleLine;
import dev.midad.language.text.PlainText;
import io.netty.util.NetUtil;
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
        Instant expiresAt) {

    /** Requires that the ban does not end before it begins. */
    void requireToHoldAfter(Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw ProblemException.invalid(
                    "/expiresAt", "inThePast", new Message("This lies in the past.", "هذا الوقت مضى."));
        }
    }

    /** Returns the word that is banned, cleaned; requires that nothing else is named. */
    String requireWord() {
        var clean = word == null ? "" : PlainText.cleanLine(word);
        if (PlainText.isBlank(clean) || email != null || address != null || comment != null) {
            throw wrong("word");
        }
        return clean;
    }

    /** Requires that one person is named, by an e-mail or an address, as the kind says, or by a comment. */
    void requirePerson() {
        var isEmail = kind == BanKind.EMAIL;
        var named = isEmail ? email : address;
        var other = isEmail ? address : email;
        if (word != null || other != null || (named == null) == (comment == null)) {
            throw wrong(isEmail ? "email or comment" : "address or comment");
        }
    }

    /** Returns the address; requires that it is one. */
    String requireAddress() {
        if (address == null || NetUtil.createByteArrayFromIpAddressString(address) == null) {
            throw ProblemException.invalid(
                    "/address", "invalidValue", new Message("An IPv4 or IPv6 address.", "عنوان IPv4 أو IPv6."));
        }
        return address;
    }

    private static ProblemException wrong(String needed) {
        return ProblemException.invalid(
                "",
                "oneOf",
                Message.of("Beside this kind belongs %s, and nothing else.", "مع هذا النوع يُذكر %s وحده.", needed));
    }
}
