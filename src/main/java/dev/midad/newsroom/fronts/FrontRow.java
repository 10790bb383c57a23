package dev.midad.newsroom.fronts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds a front of a list as a query found it.
 *
 * @param readAt the database's clock when it was read
 * @param nextMoment the time on that clock at which readers will see something else; null where nothing is planned
 */
record FrontRow(FrontHead head, Instant readAt, @Nullable Instant nextMoment) {}
