package dev.midad.outlets.search;

import dev.midad.foundation.changes.LoggedChange;
import java.io.IOException;
import java.util.List;

/** Brings content from the database into an index. */
interface IndexFeed {

    /** All of it, into an index that has nothing. */
    void bringAll(Generation index) throws IOException;

    /** What changed, as it is by now. */
    void bring(Generation index, List<LoggedChange> changes) throws IOException;
}
