package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how deliveries are signed, by the identifiers of Standard Webhooks: HMAC-SHA256 or Ed25519. */
@Schema(
        name = "SignatureScheme",
        description = "How deliveries are signed: `v1` by HMAC-SHA256, `v1a` by Ed25519",
        enumeration = {"v1", "v1a"})
public enum SignatureScheme {
    V1,
    V1A;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignatureScheme tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
