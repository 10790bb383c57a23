package dev.midad.articles;

import dev.midad.database.Ids;
import dev.midad.slugs.ClaimedSlug;
import dev.midad.web.Message;
import dev.midad.web.ProblemException;
import dev.midad.web.ProblemType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The desk's copy of an article. Readers never get it: they get the snapshot that publishing makes of it. */
@Entity
@Table(name = "article")
class Article {

    @Id
    UUID id;

    @Version
    int version;

    String state;
    String lang;
    String slug;
    String slugKey;
    boolean slugChosen;

    @Nullable
    String kicker;

    @Nullable
    String headline;

    @Nullable
    String deck;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> keyPoints;

    @ElementCollection
    @CollectionTable(name = "article_byline", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    List<Byline> bylines = new ArrayList<>();

    @Nullable
    UUID sectionId;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    List<UUID> tagIds = new ArrayList<>();

    @ColumnTransformer(read = "body::text", write = "?::json")
    String body;

    boolean commentsOpen;
    UUID translationGroup;
    UUID createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Integer publishedVersion;

    @Nullable
    Instant firstPublishedAt;

    @Nullable
    Instant trashedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; create() makes new ones.
    protected Article() {}

    static Article create(UUID creator, Instant now) {
        var article = new Article();
        article.id = Ids.next();
        article.state = ArticleState.DRAFT.tag();
        article.translationGroup = article.id;
        article.createdBy = creator;
        article.createdAt = now;
        return article;
    }

    void write(ArticleDraft draft, ResolvedDraft resolved, Instant now) {
        lang = resolved.lang();
        kicker = draft.kicker();
        headline = draft.headline();
        deck = draft.deck();
        keyPoints = draft.keyPoints() == null ? List.of() : List.copyOf(draft.keyPoints());
        replace(bylines, resolved.bylines());
        sectionId = resolved.sectionId();
        replace(tagIds, resolved.tagIds());
        body = resolved.body().toJson();
        commentsOpen = draft.commentsOpen() == null || draft.commentsOpen();
        updatedAt = now;
    }

    private static <T> void replace(List<T> kept, List<T> wanted) {
        kept.clear();
        kept.addAll(wanted);
    }

    void take(ClaimedSlug claimed, boolean chosen) {
        slug = claimed.slug();
        slugKey = claimed.key();
        slugChosen = chosen;
    }

    boolean isPublished() {
        return state.equals(ArticleState.PUBLISHED.tag());
    }

    boolean wasEverPublished() {
        return firstPublishedAt != null;
    }

    boolean isTrashed() {
        return trashedAt != null;
    }

    boolean hasUnpublishedChanges() {
        return isPublished() && publishedVersion != null && publishedVersion != version;
    }

    /** @param firstTime when readers first had it, which only the first publication decides */
    void publish(Instant firstTime, Instant now) {
        requireNotTrashed();
        if (headline == null) {
            throw ProblemException.invalid(
                    "/headline",
                    "required",
                    new Message("Nothing is published without a headline.", "لا تُنشر مقالة بلا عنوان."));
        }
        state = ArticleState.PUBLISHED.tag();
        if (firstPublishedAt == null) {
            firstPublishedAt = firstTime;
        }
        // The flush that follows raises the version by one.
        publishedVersion = version + 1;
        updatedAt = now;
    }

    void unpublish(Instant now) {
        if (!isPublished()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It is not published: its state is %s.",
                    "ليست منشورة، فحالتها %s.",
                    isTrashed() ? "trashed" : state);
        }
        state = ArticleState.UNPUBLISHED.tag();
        updatedAt = now;
    }

    void trash(Instant now) {
        requireNotTrashed();
        if (isPublished()) {
            unpublish(now);
        }
        trashedAt = now;
        updatedAt = now;
    }

    void restore(Instant now) {
        if (!isTrashed()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It is not in the trash: its state is %s.",
                    "ليست في سلة المهملات، فحالتها %s.",
                    state);
        }
        trashedAt = null;
        updatedAt = now;
    }

    void requireNotTrashed() {
        if (isTrashed()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It is in the trash; restore it first.",
                    "هي في سلة المهملات، فاسترجعها أولًا.");
        }
    }
}
