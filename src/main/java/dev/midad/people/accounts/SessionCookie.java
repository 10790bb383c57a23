package dev.midad.people.accounts;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cookie in which a browser keeps its session. No script can read it, and no other site's page can have it sent
 * ({@code HttpOnly}, {@code SameSite=Strict}: RFC 6265bis, 5.6).
 */
final class SessionCookie {

    /** Is sent with every request that changes something: no page of another site can add it unasked. */
    static final String CSRF_HEADER = "Midad-CSRF";

    private static final String NAME = "midad_session";
    private static final String PATH = "/v1";
    /** The server says when the session ends; browsers keep no cookie longer than this. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private SessionCookie() {}

    static @Nullable String token(RoutingContext context) {
        var cookie = context.request().getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static NewCookie of(String token, RoutingContext context) {
        return cookie(context).value(token).maxAge((int) LONGEST.toSeconds()).build();
    }

    /** Returns the cookie that makes a browser forget the session. */
    static NewCookie forgotten(RoutingContext context) {
        return cookie(context).value("").maxAge(0).build();
    }

    private static NewCookie.Builder cookie(RoutingContext context) {
        return new NewCookie.Builder(NAME)
                .path(PATH)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(context.request().scheme()));
    }
}
