package dev.midad.foundation.web;

import java.util.Collection;
import java.util.List;

/** Is an answer that holds a page of a list, and may hold more. */
public interface Paged {

    List<?> data();

    Page.Info page();

    /** Returns the cache tags of the content that may come into the list; empty for the name in the path. */
    Collection<String> collections();
}
