package dev.midad.newsroom.menus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds a menu as a query found it.
 *
 * @param readAt the database's clock when the menu was read
 * @param nextMoment the time on that clock at which readers will see something else; null where nothing is planned
 */
record MenuRow(MenuView menu, Instant readAt, @Nullable Instant nextMoment) {}
