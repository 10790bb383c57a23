package dev.midad.newsroom.media;

import dev.midad.newsroom.publication.TakedownDraft;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a medium on its way from one house to another.
 *
 * @param sha256 the hash of its file in hexadecimal, which names the file on the way
 * @param url where the file may be had; null where it moves in a folder
 */
public record MovedMedium(
        @Nullable UUID id,
        MediaDraft draft,
        String sha256,
        @Nullable String url,
        @Nullable Instant createdAt,
        @Nullable TakedownDraft takenDown) {}
