package dev.midad.foundation.changes;

/**
 * Holds the last change of a piece of content within a stretch of the log.
 *
 * @param reach the farthest reach of all its changes within the stretch
 */
public record LatestChange(LogPosition position, ContentRef ref, Reach reach) {}
