/** What keeps comments clean: bans, blocked words, and a filter that learns from moderators. */
@NullMarked
package dev.midad.conversation.spam;

import org.jspecify.annotations.NullMarked;
