package dev.midad.newsroom.published;

import dev.midad.foundation.web.Page;
import java.util.UUID;

/** Gives the comments that an article includes. The room of the comments, which lies above this one, implements it. */
public interface IncludedComments {

    /** Returns the first page of an article's threads, as the list of comments gives it. */
    Page<?> firstOf(UUID article);
}
