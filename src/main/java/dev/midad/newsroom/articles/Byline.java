package dev.midad.newsroom.articles;

import dev.midad.newsroom.published.BylineRole;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps one line of an article's byline. */
@Embeddable
class Byline {

    String role;

    @Nullable
    String label;

    @Nullable
    String place;

    @Nullable
    UUID authorId;

    @SuppressWarnings("NullAway.Init") // Hibernate needs it.
    protected Byline() {}

    Byline(BylineDraft draft, @Nullable UUID authorId) {
        this.role = draft.role().tag();
        this.label = draft.label();
        this.place = draft.place();
        this.authorId = authorId;
    }

    BylineDraft draft() {
        return new BylineDraft(
                BylineRole.tagged(role),
                label,
                place,
                Optional.ofNullable(authorId).map(UUID::toString).orElse(null));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Byline byline
                && role.equals(byline.role)
                && Objects.equals(label, byline.label)
                && Objects.equals(place, byline.place)
                && Objects.equals(authorId, byline.authorId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, label, place, authorId);
    }
}
