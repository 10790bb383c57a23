package dev.midad.newsroom.issues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds an issue as a query found it.
 *
 * @param readAt the database's clock when it was read
 * @param nextMoment the time on that clock at which readers will see something else; null where nothing is planned
 */
record IssueRow(IssueView issue, Instant readAt, @Nullable Instant nextMoment) {}
