package dev.midad.newsroom.authors;

import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.newsroom.slugs.ClaimedSlug;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An author as they are kept. */
@Entity
@Table(name = "author")
class Author {

    @Id
    UUID id;

    @Version
    int version;

    String lang;
    String name;

    @Nullable
    String bio;

    @Nullable
    String avatarUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AuthorLink> links;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, AuthorText> translations;

    String slug;
    String slugKey;
    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; create() makes new ones.
    protected Author() {}

    static Author create(Instant now) {
        var author = new Author();
        author.id = Ids.next();
        author.createdAt = now;
        return author;
    }

    void write(AuthorDraft draft, String language, Instant now) {
        name = draft.name();
        lang = language;
        bio = draft.bio();
        avatarUrl = draft.avatarUrl();
        links = draft.links() == null ? List.of() : List.copyOf(draft.links());
        translations = LanguageTags.canonicalKeys(draft.translations());
        updatedAt = now;
    }

    void take(ClaimedSlug claimed) {
        slug = claimed.slug();
        slugKey = claimed.key();
    }

    AuthorRef ref(String language) {
        var text = translations.get(
                LanguageTags.lookUp(translations.keySet(), language).orElse(lang));
        return new AuthorRef(id, slug, text == null ? name : text.name());
    }
}
