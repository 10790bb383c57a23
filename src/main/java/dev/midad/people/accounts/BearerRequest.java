package dev.midad.people.accounts;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who holds a token. It has a type of its own, so that OpenID Connect does not get the same request. */
final class BearerRequest extends BaseAuthenticationRequest {

    private final String token;

    BearerRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
