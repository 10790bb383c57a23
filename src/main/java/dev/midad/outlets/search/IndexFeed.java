package dev.midad.outlets.search;

import dev.midad.foundation.changes.LoggedChange;
import java.io.IOException;
import java.util.List;

/** Brings content from the database into an index. */
interface IndexFeed {

    /** Brings all content into an empty index. */
    void bringAll(Generation index) throws IOException;

    /** Brings the changed content, as it is by now. */
    void bring(Generation index, List<LoggedChange> changes) throws IOException;
}
