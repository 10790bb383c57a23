package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * Names who works on an article.
 *
 * @param creator who wrote it first, by their present name; null where Midad itself brought it in
 * @param changedBy who saved its latest revision, by the name that they had then
 */
record Authorship(@Nullable Colleague creator, @Nullable Colleague changedBy) {

    static final Authorship UNKNOWN = new Authorship(null, null);
}
