package dev.midad.foundation.web;

import java.time.Duration;

/**
 * Says how often something may be done.
 *
 * @param name the name of the limit, as the RateLimit headers show it
 * @param most how often within the window, all at once if need be; the allowance grows back evenly
 */
public record RateLimit(String name, long most, Duration window) {}
