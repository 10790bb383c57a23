package dev.midad.newsroom.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds a page as a query found it.
 *
 * @param readAt the database's clock when the page was read
 * @param nextMoment the time on that clock at which readers will see something else; null where nothing is planned
 */
record PageRow(PageView page, Instant readAt, @Nullable Instant nextMoment) {}
