package dev.midad.newsroom.locks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Colleague;
import dev.midad.people.access.Actor;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows who is editing an article. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditingLock", description = "Who is editing an article")
public record LockView(
        @Schema(required = true, description = "Somebody is editing")
        boolean held,

        @Schema(required = true, description = "It is held by this token's holder")
        boolean mine,

        @Nullable Colleague holder,

        @Schema(description = "Since when without a break") @Nullable
        Instant since,

        @Schema(description = "When it ends unless it is renewed") @Nullable
        Instant expiresAt) {

    static LockView of(ArticleLock lock, Actor actor) {
        return new LockView(true, actor.id().equals(lock.holder().id()), lock.holder(), lock.since(), lock.expiresAt());
    }

    static LockView of(Optional<ArticleLock> lock, Actor actor) {
        return lock.map(held -> of(held, actor)).orElseGet(() -> new LockView(false, false, null, null, null));
    }
}
