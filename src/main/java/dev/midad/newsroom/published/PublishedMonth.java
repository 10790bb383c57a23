package dev.midad.newsroom.published;

import java.time.Instant;
import java.time.YearMonth;

/** Counts the articles that readers have of one month, in UTC, and holds the time of their latest update. */
public record PublishedMonth(YearMonth month, int articles, Instant updatedAt) {}
