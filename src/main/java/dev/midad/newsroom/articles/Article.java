package dev.midad.newsroom.articles;

import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.language.text.Body;
import dev.midad.language.text.WordBeginnings;
import dev.midad.newsroom.published.LeadUse;
import dev.midad.newsroom.published.Notice;
import dev.midad.newsroom.published.Seo;
import dev.midad.newsroom.slugs.ClaimedSlug;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps the desk's copy of an article. Readers never get it: they get the snapshot that publishing makes of it. */
@Entity
@Table(name = "article")
class Article {

    @Id
    UUID id;

    @Version
    int version;

    @Column(updatable = false)
    String kind;

    // The clock changes this field too. A change by the clock alone makes no new version, so that no editor's If-Match
    // goes stale.
    @OptimisticLock(excluded = true)
    String state;

    String lang;
    String slug;
    String slugKey;
    boolean slugChosen;

    @Nullable
    String kicker;

    @Nullable
    String headline;

    // A list finds the headline by these words; they say nothing that it does not.
    @OptimisticLock(excluded = true)
    String headlineWords;

    @Nullable
    String deck;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> keyPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Notice> notices;

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

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    LeadUse lead;

    // These are the media of the lead and the body, each once, so that it is known where a medium is used.
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] media = {};

    @ColumnTransformer(read = "body::text", write = "?::json")
    String body;

    @Nullable
    @ColumnTransformer(read = "footnotes::text", write = "?::json")
    String footnotes;

    boolean commentsOpen;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Seo seo;

    @Nullable
    String socialTitle;

    @Nullable
    String socialDescription;

    UUID translationGroup;
    UUID createdBy;
    Instant createdAt;
    Instant updatedAt;

    int revision;

    @Nullable
    @OptimisticLock(excluded = true)
    Integer publishedRevision;

    @Nullable
    @OptimisticLock(excluded = true)
    Integer scheduledRevision;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant firstPublishedAt;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant scheduledAt;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant unpublishAt;

    @Nullable
    @OptimisticLock(excluded = true)
    String review;

    @Nullable
    @OptimisticLock(excluded = true)
    String reviewNote;

    @Nullable
    Instant trashedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; create() makes new articles.
    protected Article() {}

    static Article create(ArticleType type, UUID creator, Instant now) {
        var article = new Article();
        article.id = Ids.next();
        article.kind = type.tag();
        article.state = ArticleState.DRAFT.tag();
        article.translationGroup = article.id;
        article.createdBy = creator;
        article.createdAt = now;
        article.revision = 1;
        return article;
    }

    void write(ArticleDraft draft, ResolvedDraft resolved, Instant now) {
        lang = resolved.lang();
        kicker = draft.kicker();
        headline = draft.headline();
        headlineWords = WordBeginnings.of(headline);
        deck = draft.deck();
        keyPoints = draft.keyPoints() == null ? List.of() : List.copyOf(draft.keyPoints());
        notices = draft.notices() == null
                ? List.of()
                : draft.notices().stream().map(notice -> notice.dated(now)).toList();
        replace(bylines, resolved.bylines());
        sectionId = resolved.sectionId();
        replace(tagIds, resolved.tagIds());
        lead = draft.lead();
        if (!Arrays.asList(media).equals(resolved.media())) {
            media = resolved.media().toArray(UUID[]::new);
        }
        body = resolved.body().toJson();
        footnotes = resolved.body().footnotesToJson();
        commentsOpen = draft.commentsOpen() == null ? !isPage() : draft.commentsOpen();
        seo = draft.seo() == null ? null : draft.seo().orNone();
        socialTitle = draft.socialTitle();
        socialDescription = draft.socialDescription();
        updatedAt = now;
    }

    private static <T> void replace(List<T> kept, List<T> wanted) {
        // Hibernate takes a list that was emptied and filled again for changed, even where it holds the same as before.
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    Body content() {
        return Body.ofStored(body, footnotes);
    }

    void take(ClaimedSlug claimed, boolean chosen) {
        slug = claimed.slug();
        slugKey = claimed.key();
        slugChosen = chosen;
    }

    ArticleType type() {
        return ArticleType.tagged(kind);
    }

    boolean isPage() {
        return type() == ArticleType.PAGE;
    }

    ArticleState state() {
        return ArticleState.tagged(state);
    }

    boolean is(ArticleState asked) {
        return state() == asked;
    }

    boolean isPublished() {
        return is(ArticleState.PUBLISHED);
    }

    boolean wasEverPublished() {
        return firstPublishedAt != null;
    }

    boolean isTrashed() {
        return trashedAt != null;
    }

    boolean isInReview() {
        return Review.IN_REVIEW.tag().equals(review);
    }

    boolean hasPlans() {
        return scheduledAt != null || unpublishAt != null;
    }

    /** Returns the tag of the state, or {@code trashed} for an article in the trash. */
    String standing() {
        return isTrashed() ? "trashed" : state;
    }

    /** Returns whether the desk's copy is newer than the one that readers have, or will have at the scheduled time. */
    boolean hasUnpublishedChanges() {
        var latest = scheduledRevision == null ? publishedRevision : scheduledRevision;
        return isWithReaders() && latest != null && latest != revision;
    }

    /** Returns whether readers have the article, or will have it at a scheduled time. */
    boolean isWithReaders() {
        return isPublished() || is(ArticleState.SCHEDULED);
    }

    void submit(Instant now) {
        review(Review.IN_REVIEW, null, now);
    }

    void sendBack(String note, Instant now) {
        review(Review.RETURNED, note, now);
    }

    private void review(Review reached, @Nullable String note, Instant now) {
        review = reached.tag();
        reviewNote = note;
        if (!isWithReaders()) {
            state = reached.tag();
        }
        updatedAt = now;
    }

    private void endReview() {
        review = null;
        reviewNote = null;
    }

    /**
     * Marks the article as published.
     *
     * @param firstTime when readers first had the article; only the first publication keeps it
     */
    void publish(Instant firstTime, Instant now) {
        requireHeadline();
        state = ArticleState.PUBLISHED.tag();
        if (firstPublishedAt == null) {
            firstPublishedAt = firstTime;
        }
        publishedRevision = revision;
        scheduledAt = null;
        scheduledRevision = null;
        endReview();
        updatedAt = now;
    }

    /** Plans the publication; until then readers keep what they have. */
    void schedule(Instant at, Instant now) {
        requireHeadline();
        if (!isPublished()) {
            state = ArticleState.SCHEDULED.tag();
        }
        scheduledAt = at;
        scheduledRevision = revision;
        endReview();
        updatedAt = now;
    }

    /** Gives up the planned publication and the planned end. */
    void unschedule(Instant now) {
        if (is(ArticleState.SCHEDULED)) {
            state = withdrawn().tag();
        }
        forgetPlans();
        updatedAt = now;
    }

    void planEnd(@Nullable Instant at) {
        unpublishAt = at;
    }

    private void forgetPlans() {
        scheduledAt = null;
        scheduledRevision = null;
        unpublishAt = null;
    }

    private ArticleState withdrawn() {
        return wasEverPublished() ? ArticleState.UNPUBLISHED : ArticleState.DRAFT;
    }

    /** Marks the scheduled revision as the one that readers have, since its time has come. */
    void appear() {
        state = ArticleState.PUBLISHED.tag();
        if (firstPublishedAt == null) {
            firstPublishedAt = scheduledAt;
        }
        publishedRevision = scheduledRevision;
        scheduledAt = null;
        scheduledRevision = null;
    }

    /** Takes the article from the readers, now or because its planned end has come. */
    void withdraw() {
        state = withdrawn().tag();
        forgetPlans();
        endReview();
    }

    void archive(Instant now) {
        withdraw();
        state = ArticleState.ARCHIVED.tag();
        updatedAt = now;
    }

    void trash(Instant now) {
        if (isWithReaders()) {
            withdraw();
        }
        trashedAt = now;
        updatedAt = now;
    }

    /** Takes the article out of the trash, or out of the archive. */
    void restore(Instant now) {
        if (isTrashed()) {
            trashedAt = null;
        } else {
            state = withdrawn().tag();
        }
        updatedAt = now;
    }

    /** Sets the state that an imported article had where it comes from. */
    void stand(ArticleState imported) {
        state = imported.tag();
        review = imported == ArticleState.IN_REVIEW || imported == ArticleState.RETURNED ? state : null;
    }

    private void requireHeadline() {
        if (headline == null) {
            throw ProblemException.invalid(
                    "/headline",
                    "required",
                    new Message("Nothing is published without a headline.", "لا تُنشر مقالة بلا عنوان."));
        }
    }

    /** Refuses a draft of another type: what readers know by one address does not become something else. */
    void requireType(ArticleDraft draft) {
        if (draft.typeOrUsual() != type()) {
            throw ProblemException.invalid(
                    "/type",
                    "unchangeable",
                    Message.of("It is of the type %s, and stays so.", "نوعها %s ولا يتغير.", kind));
        }
    }

    boolean isEditable() {
        return !isTrashed() && !is(ArticleState.ARCHIVED);
    }

    void requireEditable() {
        if (!isEditable()) {
            throw refused();
        }
    }

    void requireNotTrashed() {
        if (isTrashed()) {
            throw refused();
        }
    }

    private ProblemException refused() {
        return ProblemException.of(
                        ProblemType.CONFLICT,
                        "Its state is %s; restore it first.",
                        "حالتها %s، فاسترجعها أولًا.",
                        standing())
                .telling("state", standing())
                .telling("allowed", Transition.allowed(this, null));
    }
}
