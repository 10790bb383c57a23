package dev.midad.people.accounts;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose browser holds the token of a cookie. */
final class BrowserRequest extends BaseAuthenticationRequest {

    private final String token;

    BrowserRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
