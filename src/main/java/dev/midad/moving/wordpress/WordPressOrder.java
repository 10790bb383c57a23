package dev.midad.moving.wordpress;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says how an export is to be brought in.
 *
 * @param withPublication whether the site's name and language become the publication's
 * @param issuesTaxonomy the taxonomy whose terms are issues, empty where there is none
 * @param uploads the folder that has the files of attachments, null where there is none
 * @param fetchesMedia whether files of attachments are fetched from the old site
 */
record WordPressOrder(
        boolean withPublication,
        String issuesTaxonomy,
        @Nullable Path uploads,
        boolean fetchesMedia) {

    boolean bringsMedia() {
        return uploads != null || fetchesMedia;
    }
}
