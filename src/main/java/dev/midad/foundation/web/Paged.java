package dev.midad.foundation.web;

import java.util.Collection;
import java.util.List;

/** An answer that is a page of a list, whatever else it tells. */
public interface Paged {

    List<?> data();

    Page.Info page();

    /** The cache tags of what may come into the list; none for the name that the path has. */
    Collection<String> collections();
}
