package dev.midad.newsroom.articles;

import org.jspecify.annotations.Nullable;

/**
 * Holds what is kept with a revision beside its content.
 *
 * @param text why the article was changed, in the words of the person who changed it
 * @param autosave whether a program saved it on its own, while somebody was writing
 * @param restoredFrom the number of the revision whose content it has
 */
record SaveNote(
        @Nullable String text, boolean autosave, @Nullable Integer restoredFrom) {

    static final SaveNote NONE = new SaveNote(null, false, null);
}
