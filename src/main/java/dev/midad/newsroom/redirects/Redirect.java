package dev.midad.newsroom.redirects;

import dev.midad.foundation.database.Ids;
import dev.midad.language.text.WordBeginnings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds one redirect as the database keeps it. */
@Entity
@Table(name = "redirect")
class Redirect {

    @Id
    UUID id;

    @Version
    int version;

    String fromAddress;
    String fromKey;
    boolean isPrefix;
    int status;

    @Nullable
    String toAddress;

    @Nullable
    String toKey;

    @Nullable
    String toKind;

    @Nullable
    UUID toId;

    @Nullable
    String note;

    String words;

    // RedirectUses writes it beside the entity, which must not write an older day over it.
    @Nullable
    @Column(insertable = false, updatable = false)
    LocalDate lastUsedOn;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; create() makes new ones.
    protected Redirect() {}

    static Redirect create(@Nullable UUID id, Instant now) {
        var created = new Redirect();
        created.id = id == null ? Ids.next() : id;
        created.createdAt = now;
        return created;
    }

    void write(OldAddress from, RedirectDraft draft, Destination to, Instant now) {
        fromAddress = from.written();
        fromKey = from.key();
        isPrefix = from.isPrefix();
        status = draft.statusOrUsual();
        note = draft.note();
        lead(to, now);
    }

    /** Returns whether it says just this already. */
    boolean says(OldAddress from, RedirectDraft draft, Destination to) {
        return from.equals(from())
                && to.equals(destination())
                && draft.statusOrUsual() == status
                && Objects.equals(draft.note(), note);
    }

    /** Leads to another destination. */
    void lead(Destination to, Instant now) {
        toAddress = to.address();
        toKey = to.key();
        toKind = to.kind();
        toId = to.id();
        words = WordBeginnings.of(fromAddress, toAddress, note);
        updatedAt = now;
    }

    OldAddress from() {
        return new OldAddress(fromAddress, fromKey, isPrefix);
    }

    Destination destination() {
        return new Destination(toAddress, toKey, toKind, toId);
    }

    @Nullable
    RedirectTarget target() {
        return destination().target();
    }
}
