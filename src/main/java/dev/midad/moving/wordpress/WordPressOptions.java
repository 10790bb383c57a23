package dev.midad.moving.wordpress;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Holds what an import must know and an export does not say.
 *
 * @param zone the newsroom's time zone, for times that are stored without one
 * @param now the present moment; a post with a later date was scheduled
 * @param withPublication whether the site's name and language become the publication's
 * @param issuesTaxonomy the taxonomy whose terms are issues, empty where there is none
 * @param articles which articles have which slugs in the Midad that the export is brought into
 * @param pages which pages have which slugs there
 * @param library takes the files of attachments
 */
record WordPressOptions(
        ZoneId zone,
        Instant now,
        boolean withPublication,
        String issuesTaxonomy,
        WordPressHolders articles,
        WordPressHolders pages,
        WordPressLibrary library) {

    WordPressOptions(ZoneId zone, Instant now, boolean withPublication) {
        this(zone, now, withPublication, "");
    }

    WordPressOptions(ZoneId zone, Instant now, boolean withPublication, String issuesTaxonomy) {
        this(
                zone,
                now,
                withPublication,
                issuesTaxonomy,
                WordPressHolders.NONE,
                WordPressHolders.NONE,
                WordPressLibrary.NONE);
    }
}
