package dev.midad.moving.wordpress;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Holds what an import must know and an export does not say.
 *
 * @param zone the newsroom's time zone, for times that are stored without one
 * @param now the present moment; a post with a later date was scheduled
 * @param withPublication whether the site's name and language become the publication's
 * @param holders who has which slug in the Midad that the export is brought into
 */
record WordPressOptions(ZoneId zone, Instant now, boolean withPublication, WordPressHolders holders) {

    WordPressOptions(ZoneId zone, Instant now, boolean withPublication) {
        this(zone, now, withPublication, WordPressHolders.NONE);
    }
}
