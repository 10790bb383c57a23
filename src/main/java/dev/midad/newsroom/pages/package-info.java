/** Gives readers the pages that stand in no list, such as «من نحن», as they were published. It cannot name a draft. */
@NullMarked
package dev.midad.newsroom.pages;

import org.jspecify.annotations.NullMarked;
