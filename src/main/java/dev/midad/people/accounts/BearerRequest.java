package dev.midad.people.accounts;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose a token is; a type of its own, so that OpenID Connect is not asked by the same. */
final class BearerRequest extends BaseAuthenticationRequest {

    private final String token;

    BearerRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
