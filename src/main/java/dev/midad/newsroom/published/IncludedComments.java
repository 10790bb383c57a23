package dev.midad.newsroom.published;

import dev.midad.foundation.web.Page;
import java.util.UUID;

/** Gives the comments that an article brings along; their own room, which lies above this one, does it. */
public interface IncludedComments {

    /** The first page of an article's threads, as the list of comments gives it. */
    Page<?> firstOf(UUID article);
}
