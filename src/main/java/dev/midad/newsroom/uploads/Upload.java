package dev.midad.newsroom.uploads;

import dev.midad.foundation.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps how far a file has come that is sent in several requests. */
@Entity
@Table(name = "upload")
class Upload {

    private static final Duration KEPT = Duration.ofDays(1);

    @Id
    UUID id;

    UUID createdBy;
    long length;
    long received;

    @Nullable
    String metadata;

    @Nullable
    String fileName;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> parts;

    @Nullable
    UUID holder;

    @Nullable
    Instant heldUntil;

    @Nullable
    UUID mediaId;

    Instant createdAt;
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; of() makes new ones.
    protected Upload() {}

    static Upload of(UUID creator, long length, UploadMetadata metadata, Instant now) {
        var upload = new Upload();
        upload.id = Ids.next();
        upload.createdBy = creator;
        upload.length = length;
        upload.metadata = metadata.sent();
        upload.fileName = metadata.fileName();
        upload.parts = List.of();
        upload.createdAt = now;
        upload.expiresAt = now.plus(KEPT);
        return upload;
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Returns whether a request sends bytes just now. */
    boolean isHeld(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil);
    }

    boolean isHeldBy(UUID request) {
        return request.equals(holder);
    }

    /** Lets a request alone send bytes, for so long unless it asks again; that somebody sends keeps the upload. */
    void hold(UUID request, Instant now, Duration howLong) {
        holder = request;
        heldUntil = now.plus(howLong);
        expiresAt = now.plus(KEPT);
    }

    void release() {
        holder = null;
        heldUntil = null;
    }

    /** Counts a part that is in the store. */
    void add(String part, long bytes) {
        var all = new ArrayList<>(parts);
        all.add(part);
        parts = List.copyOf(all);
        received += bytes;
    }

    /** Notes the medium that the whole file has become; its parts are needed no longer. */
    void finish(UUID medium) {
        mediaId = medium;
        received = length;
        parts = List.of();
    }

    void end(Instant now) {
        expiresAt = now;
        parts = List.of();
        release();
    }
}
