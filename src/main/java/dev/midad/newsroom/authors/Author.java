package dev.midad.newsroom.authors;

import dev.midad.foundation.web.LanguageTags;
import dev.midad.language.text.SortName;
import dev.midad.newsroom.slugs.NamedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Holds one author as the database keeps them. */
@Entity
@Table(name = "author")
class Author extends NamedEntity {

    /** Is what an editor has chosen to order the author by; null where that is made from the name. */
    @Nullable
    String sortName;

    @Nullable
    String sortedBy;

    @Nullable
    String bio;

    @Nullable
    String avatarUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AuthorLink> links;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, AuthorText> translations;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; NamedKind makes new ones.
    protected Author() {}

    void write(AuthorDraft draft, String language, Instant now) {
        writeName(draft, language, now);
        sortName = draft.sortName();
        sortedBy = SortName.key(sortName());
        bio = draft.bio();
        avatarUrl = draft.avatarUrl();
        links = draft.links() == null ? List.of() : List.copyOf(draft.links());
        translations = LanguageTags.canonicalKeys(draft.translations());
    }

    /** Returns what the author stands by in lists: what an editor has chosen, or what is made from the name. */
    String sortName() {
        return sortName == null ? SortName.of(name) : sortName;
    }

    /** Returns the name until a row that a version before has written is filled. */
    @Override
    protected String sortedBy() {
        return sortedBy == null ? name : sortedBy;
    }

    @Override
    protected Map<String, AuthorText> translations() {
        return translations;
    }

    AuthorRef ref(String language) {
        return new AuthorRef(id, slug, nameIn(language));
    }
}
