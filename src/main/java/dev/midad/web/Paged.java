package dev.midad.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is a page of a list, whatever else it tells. */
public interface Paged {

    List<?> data();

    Page.Info page();

    /** The cache tag of what may come into the list; null for the name that the path ends with. */
    @Nullable
    String collection();
}
