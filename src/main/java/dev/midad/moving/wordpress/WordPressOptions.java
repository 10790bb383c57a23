package dev.midad.moving.wordpress;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an export does not say.
 *
 * @param zone the clock of the newsroom, for times that are stored without a zone
 * @param now what is dated later was scheduled
 * @param withPublication whether the site's name and language become the publication's
 */
record WordPressOptions(ZoneId zone, Instant now, boolean withPublication) {}
