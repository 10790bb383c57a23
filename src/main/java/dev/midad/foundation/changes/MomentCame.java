package dev.midad.foundation.changes;

/**
 * Says that a planned moment has come, or may have: what changes by itself at such a moment is to be announced now. It is
 * sent on a thread that may take its time, and now and then although no moment is known.
 */
public record MomentCame() {}
