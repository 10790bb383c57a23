/** Gives readers the weekly's issues: cover, contents, masthead and files, as they were published. It cannot name a draft. */
@NullMarked
package dev.midad.newsroom.issues;

import org.jspecify.annotations.NullMarked;
