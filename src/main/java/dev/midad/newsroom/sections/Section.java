package dev.midad.newsroom.sections;

import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.newsroom.publication.CommentRules;
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

/** A section as it is kept. */
@Entity
@Table(name = "section")
class Section {

    @Id
    UUID id;

    @Version
    int version;

    @Nullable
    UUID parentId;

    int position;
    String lang;
    String name;

    @Nullable
    String description;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, SectionText> translations;

    @Nullable
    String commentMode;

    @Nullable
    Integer commentsCloseAfterDays;

    String slug;
    String slugKey;
    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; create() makes new ones.
    protected Section() {}

    static Section create(Instant now) {
        var section = new Section();
        section.id = Ids.next();
        section.createdAt = now;
        return section;
    }

    void write(SectionDraft draft, String language, @Nullable UUID parent, Instant now) {
        name = draft.name();
        lang = language;
        description = draft.description();
        translations = LanguageTags.canonicalKeys(draft.translations());
        parentId = parent;
        position = draft.position() == null ? 0 : draft.position();
        commentMode = CommentRules.modeOf(draft.comments());
        commentsCloseAfterDays = CommentRules.daysOf(draft.comments());
        updatedAt = now;
    }

    @Nullable
    CommentRules comments() {
        return CommentRules.of(commentMode, commentsCloseAfterDays);
    }

    void take(ClaimedSlug claimed) {
        slug = claimed.slug();
        slugKey = claimed.key();
    }

    SectionRef ref(@Nullable String language) {
        var text = translations.get(
                LanguageTags.lookUp(translations.keySet(), language).orElse(lang));
        return new SectionRef(id, slug, text == null ? name : text.name());
    }
}
