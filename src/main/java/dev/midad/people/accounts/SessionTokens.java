package dev.midad.people.accounts;

import java.time.Instant;

/** Holds a new pair of tokens, which the client is to get. */
record SessionTokens(String access, String refresh, Instant refreshExpiresAt) {}
