package dev.midad.newsroom.previews;

import dev.midad.foundation.database.Ids;
import dev.midad.people.access.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a link that shows one article or front to any person who has it, until it expires or is revoked. */
@Entity
@Table(name = "preview_link")
class PreviewLink {

    @Id
    UUID id;

    @Nullable
    UUID articleId;

    @Nullable
    UUID frontId;

    @Nullable
    String note;

    UUID createdBy;
    String createdByName;
    Instant createdAt;
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate needs it.
    protected PreviewLink() {}

    PreviewLink(Previewed shown, @Nullable String note, Actor creator, Instant now, Duration lasting) {
        this.id = Ids.next();
        switch (shown.kind()) {
            case ARTICLE -> this.articleId = shown.id();
            case FRONT -> this.frontId = shown.id();
        }
        this.note = note;
        this.createdBy = creator.id();
        this.createdByName = creator.name();
        this.createdAt = now;
        this.expiresAt = now.plus(lasting);
    }

    Previewed shown() {
        return articleId == null ? Previewed.front(Objects.requireNonNull(frontId)) : Previewed.article(articleId);
    }

    boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }
}
