package dev.midad.conversation.spam;

import dev.midad.foundation.database.Digests;
import dev.midad.foundation.database.InstallationSecret;
import dev.midad.foundation.web.Network;
import dev.midad.foundation.web.Origin;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells people without an account apart by keyed hashes (HMAC-SHA-256, cut to 128 bits), so that their e-mails and
 * addresses are kept nowhere, and the hashes are worth nothing outside this installation.
 */
@ApplicationScoped
public class ReaderHashes {

    private static final int HASH_BYTES = 16;

    private final InstallationSecret secret;
    private final Origin origin;
    private final CurrentVertxRequest request;

    ReaderHashes(InstallationSecret secret, Origin origin, CurrentVertxRequest request) {
        this.secret = secret;
        this.origin = origin;
        this.request = request;
    }

    public String email(String email) {
        return hash(
                "comment e-mails",
                Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Returns the hash of the network that an address lies in: a reader with one address of IPv6 has 2⁶⁴. */
    String address(String address) {
        return hash("comment addresses", Network.of(address));
    }

    /** Returns the hash of the network that the present request comes from. */
    public String address() {
        return address(here());
    }

    /** Returns the hash of the present reader at one comment; it does not tell the same reader at another comment. */
    public String reader(UUID comment) {
        var agent = request.getCurrent().request().getHeader(HttpHeaders.USER_AGENT);
        return hash("likes of " + comment, Network.of(here()) + '\n' + orNone(agent));
    }

    private String here() {
        return origin.address().orElse("-");
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String hash(String purpose, String what) {
        var code = Digests.hmacSha256(secret.keyFor(purpose), what.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(code, 0, HASH_BYTES);
    }
}
