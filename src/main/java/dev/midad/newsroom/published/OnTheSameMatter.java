package dev.midad.newsroom.published;

import java.util.List;
import java.util.UUID;

/** Finds articles that readers see on the same matter as another one; the search does. */
public interface OnTheSameMatter {

    /** Returns the nearest few, as lists show them, the nearest first; none while nothing can be searched for. */
    List<ArticleView> nearest(UUID article);

    /** Does the same for a draft. */
    List<ArticleView> nearest(Matter draft);
}
