/** Keeps the menus of the site, and gives readers of each what they may see just now. */
@NullMarked
package dev.midad.newsroom.menus;

import org.jspecify.annotations.NullMarked;
