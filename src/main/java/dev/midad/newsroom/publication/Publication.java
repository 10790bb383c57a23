package dev.midad.newsroom.publication;

import dev.midad.foundation.web.LanguageTags;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Holds the publication as the database keeps it, in the one row of its table. */
@Entity
@Table(name = "publication")
class Publication {

    @Id
    UUID id;

    @Version
    int version;

    String name;

    @Nullable
    String description;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, PublicationText> translations;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] languages;

    String defaultLanguage;
    String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    List<MastheadEntry> masthead;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SocialLink> socialLinks;

    @Nullable
    String articleUrl;

    @Nullable
    String issn;

    @Nullable
    String frequency;

    @Nullable
    LocalDate firstIssue;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> addresses;

    String commentMode;

    @Nullable
    Integer commentsCloseAfterDays;

    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; the row comes with the schema.
    protected Publication() {}

    void write(PublicationDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        translations = LanguageTags.canonicalKeys(draft.translations());
        languages = draft.languages().stream()
                .map(LanguageTags::canonical)
                .distinct()
                .toArray(String[]::new);
        defaultLanguage = LanguageTags.canonical(draft.defaultLanguage());
        timeZone = draft.timeZone();
        masthead = draft.masthead() == null ? List.of() : List.copyOf(draft.masthead());
        socialLinks = draft.socialLinks() == null ? List.of() : List.copyOf(draft.socialLinks());
        articleUrl = draft.articleUrl();
        issn = draft.issn();
        frequency = draft.frequency() == null ? null : draft.frequency().tag();
        firstIssue = draft.firstIssue();
        addresses = draft.addresses() == null ? Map.of() : Map.copyOf(draft.addresses());
        var mode = CommentRules.modeOf(draft.comments());
        commentMode = mode == null ? CommentMode.BEFORE.tag() : mode;
        commentsCloseAfterDays = CommentRules.daysOf(draft.comments());
        updatedAt = now;
    }

    @Nullable
    Frequency frequency() {
        return frequency == null ? null : Frequency.tagged(frequency);
    }

    CommentRules comments() {
        return new CommentRules(CommentMode.tagged(commentMode), commentsCloseAfterDays);
    }
}
