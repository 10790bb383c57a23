package dev.midad.conversation.spam;

import dev.midad.foundation.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ban of a person or of a word from the comments. */
@Entity
@Table(name = "comment_ban")
class Ban {

    @Id
    UUID id;

    String kind;

    @Nullable
    String hash;

    @Nullable
    String word;

    @Nullable
    String note;

    String createdByName;
    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected Ban() {}

    @SuppressWarnings("NullAway.Init") // Either hash or word is filled by its maker.
    private Ban(BanDraft draft, String by, Instant now) {
        id = Ids.next();
        kind = draft.kind().tag();
        note = draft.note();
        createdByName = by;
        createdAt = now;
        expiresAt = draft.expiresAt();
    }

    static Ban ofHash(BanDraft draft, String hash, String by, Instant now) {
        var ban = new Ban(draft, by, now);
        ban.hash = hash;
        return ban;
    }

    static Ban ofWord(BanDraft draft, String word, String by, Instant now) {
        var ban = new Ban(draft, by, now);
        ban.word = word;
        return ban;
    }
}
