package dev.midad.newsroom.tags;

import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.newsroom.slugs.ClaimedSlug;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A tag as it is kept. */
@Entity
@Table(name = "tag")
class Tag {

    @Id
    UUID id;

    @Version
    int version;

    String lang;
    String name;

    @Nullable
    String description;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, TagText> translations;

    String slug;
    String slugKey;
    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; create() makes new ones.
    protected Tag() {}

    static Tag create(Instant now) {
        var tag = new Tag();
        tag.id = Ids.next();
        tag.createdAt = now;
        return tag;
    }

    void write(TagDraft draft, String language, Instant now) {
        name = draft.name();
        lang = language;
        description = draft.description();
        translations = LanguageTags.canonicalKeys(draft.translations());
        updatedAt = now;
    }

    void take(ClaimedSlug claimed) {
        slug = claimed.slug();
        slugKey = claimed.key();
    }

    TagRef ref(String language) {
        var text = translations.get(
                LanguageTags.lookUp(translations.keySet(), language).orElse(lang));
        return new TagRef(id, slug, text == null ? name : text.name());
    }
}
