package dev.midad.people.accounts;

import java.time.Instant;

/** A new pair of tokens, on its way to the client. */
record SessionTokens(String access, String refresh, Instant refreshExpiresAt) {}
