/** Makes previews: a signed link shows a draft or a front to a guest, in the form that readers would get. */
@NullMarked
package dev.midad.newsroom.previews;

import org.jspecify.annotations.NullMarked;
