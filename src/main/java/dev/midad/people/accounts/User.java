package dev.midad.people.accounts;

import dev.midad.foundation.database.Ids;
import dev.midad.language.text.WordBeginnings;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Keeps a person who works here. */
@Entity
@Table(name = "user_account")
class User {

    @Id
    UUID id;

    @Version
    int version;

    String email;
    String name;

    @Nullable
    String pictureUrl;

    // Lists find the person by these words; they say nothing that the name does not.
    @OptimisticLock(excluded = true)
    @Nullable
    String words;

    String role;
    boolean active;

    @ElementCollection
    @CollectionTable(name = "user_section", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "section_id")
    Set<UUID> sections = new HashSet<>();

    // A sign-in changes the excluded fields, and must not make an administrator's If-Match stale.
    @OptimisticLock(excluded = true)
    @Nullable
    String passwordHash;

    @OptimisticLock(excluded = true)
    @Nullable
    String issuer;

    @OptimisticLock(excluded = true)
    @Nullable
    String subject;

    @OptimisticLock(excluded = true)
    @Nullable
    Instant lastSignInAt;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; invited() makes new users.
    protected User() {}

    static User invited(String email, UserDraft draft, Instant now) {
        var user = new User();
        user.id = Ids.next();
        user.email = email;
        user.createdAt = now;
        user.write(draft);
        return user;
    }

    void write(UserDraft draft) {
        name = draft.name();
        pictureUrl = draft.pictureUrl();
        words = WordBeginnings.of(name);
        role = draft.role().tag();
        active = Boolean.TRUE.equals(draft.active());
        // Hibernate takes a collection that is filled anew for changed, so only the differences are touched.
        sections.retainAll(draft.sectionIds());
        sections.addAll(draft.sectionIds());
    }

    void deactivate() {
        active = false;
    }

    void signedIn(Instant at) {
        lastSignInAt = at;
    }

    void link(String newIssuer, String newSubject) {
        issuer = newIssuer;
        subject = newSubject;
    }

    Actor actor() {
        return new Actor(id, name, Role.tagged(role), sections);
    }
}
