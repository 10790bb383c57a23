package dev.midad.foundation.web;

import java.time.Instant;

/** Says who changed something last, and when. */
public record LastChange(Colleague by, Instant at) {}
