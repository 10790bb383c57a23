package dev.midad.newsroom.tags;

import dev.midad.foundation.web.LanguageTags;
import dev.midad.newsroom.slugs.NamedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Holds one tag as the database keeps it. */
@Entity
@Table(name = "tag")
class Tag extends NamedEntity {

    @Nullable
    String description;

    // Readers do not get a tag that a writer has only proposed.
    @Nullable
    UUID proposedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, TagText> translations;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; NamedKind makes new ones.
    protected Tag() {}

    static Tag proposed(UUID writer) {
        var proposed = new Tag();
        proposed.proposedBy = writer;
        return proposed;
    }

    void accept() {
        proposedBy = null;
    }

    @Override
    protected boolean isShown() {
        return proposedBy == null;
    }

    void write(TagDraft draft, String language, Instant now) {
        writeName(draft, language, now);
        description = draft.description();
        translations = LanguageTags.canonicalKeys(draft.translations());
    }

    @Override
    protected Map<String, TagText> translations() {
        return translations;
    }

    TagRef ref(String language) {
        return new TagRef(id, slug, nameIn(language));
    }
}
