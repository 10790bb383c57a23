package dev.midad.newsroom.sections;

import dev.midad.foundation.web.LanguageTags;
import dev.midad.newsroom.publication.CommentRules;
import dev.midad.newsroom.slugs.NamedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Holds one section as the database keeps it. */
@Entity
@Table(name = "section")
class Section extends NamedEntity {

    @Nullable
    UUID parentId;

    int position;

    @Nullable
    String description;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, SectionText> translations;

    @Nullable
    String commentMode;

    @Nullable
    Integer commentsCloseAfterDays;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; NamedKind makes new ones.
    protected Section() {}

    void write(SectionDraft draft, String language, @Nullable UUID parent, Instant now) {
        writeName(draft, language, now);
        description = draft.description();
        translations = LanguageTags.canonicalKeys(draft.translations());
        parentId = parent;
        position = draft.position() == null ? 0 : draft.position();
        commentMode = CommentRules.modeOf(draft.comments());
        commentsCloseAfterDays = CommentRules.daysOf(draft.comments());
    }

    @Nullable
    CommentRules comments() {
        return CommentRules.of(commentMode, commentsCloseAfterDays);
    }

    @Override
    protected Map<String, SectionText> translations() {
        return translations;
    }

    SectionRef ref(@Nullable String language) {
        return new SectionRef(id, slug, nameIn(language));
    }
}
