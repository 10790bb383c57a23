package dev.midad.newsroom.published;

import java.time.Instant;
import java.time.YearMonth;

/** What readers have of one month, in UTC: how many articles, and when one of them was last updated. */
public record PublishedMonth(YearMonth month, int articles, Instant updatedAt) {}
