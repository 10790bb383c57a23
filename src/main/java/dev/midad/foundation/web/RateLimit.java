package dev.midad.foundation.web;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name what the limit is of, as the RateLimit headers show it
 * @param most how often within the window, at once if need be; it grows back evenly
 */
public record RateLimit(String name, long most, Duration window) {}
