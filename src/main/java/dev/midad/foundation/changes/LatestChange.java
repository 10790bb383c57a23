package dev.midad.foundation.changes;

/**
 * The last change of something within a stretch of the log.
 *
 * @param reach that of the one which reached farthest within the stretch
 */
public record LatestChange(LogPosition position, ContentRef ref, Reach reach) {}
