package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.Ids;
import dev.midad.newsroom.issues.IssueCover;
import dev.midad.newsroom.issues.IssueFile;
import dev.midad.newsroom.issues.IssueItem;
import dev.midad.newsroom.issues.IssueKind;
import dev.midad.newsroom.issues.IssueSection;
import dev.midad.newsroom.publication.MastheadEntry;
import dev.midad.newsroom.slugs.ClaimedSlug;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps the desk's copy of an issue. Readers never get it: they get the snapshot that publishing makes of it. */
@Entity
@Table(name = "issue")
class Issue {

    @Id
    UUID id;

    @Version
    int version;

    // The clock changes this field too. A change by the clock alone makes no new version, so that no editor's If-Match
    // goes stale.
    @OptimisticLock(excluded = true)
    String state;

    String kind;

    @Nullable
    Integer number;

    @Nullable
    Integer numberTo;

    @Nullable
    Integer year;

    @Nullable
    LocalDate date;

    @Nullable
    String dateText;

    @Nullable
    String hijriDate;

    String lang;
    String slug;
    String slugKey;
    boolean slugChosen;

    @Nullable
    String title;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    IssueCover cover;

    @JdbcTypeCode(SqlTypes.JSON)
    List<IssueSection> contents;

    @JdbcTypeCode(SqlTypes.JSON)
    List<IssueFile> files;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    @OptimisticLock(excluded = true)
    List<MastheadEntry> masthead;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] articles = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] media = {};

    int revision;

    @Nullable
    @OptimisticLock(excluded = true)
    Integer publishedRevision;

    @Nullable
    @OptimisticLock(excluded = true)
    Integer scheduledRevision;

    @Nullable
    Integer claimedNumber;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant scheduledAt;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant firstPublishedAt;

    UUID createdBy;
    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; create() makes new issues.
    protected Issue() {}

    static Issue create(UUID id, UUID creator, Instant now) {
        var issue = new Issue();
        issue.id = id;
        issue.state = IssueState.DRAFT.tag();
        issue.createdBy = creator;
        issue.createdAt = now;
        return issue;
    }

    static UUID newId() {
        return Ids.next();
    }

    /** Writes the draft as the next revision. */
    void write(IssueDraft draft, ResolvedIssue resolved, Instant now) {
        kind = (draft.kind() == null ? IssueKind.REGULAR : draft.kind()).tag();
        number = draft.number();
        numberTo = draft.numberTo();
        year = draft.year();
        date = draft.date();
        dateText = draft.dateText();
        hijriDate = draft.hijriDate();
        lang = resolved.lang();
        title = draft.title();
        cover = draft.cover();
        contents = resolved.contents();
        files = draft.files() == null ? List.of() : List.copyOf(draft.files());
        masthead = draft.masthead() == null ? null : List.copyOf(draft.masthead());
        articles = resolved.articles().toArray(UUID[]::new);
        media = resolved.media().toArray(UUID[]::new);
        revision++;
        updatedAt = now;
    }

    void take(ClaimedSlug claimed, boolean chosen) {
        slug = claimed.slug();
        slugKey = claimed.key();
        slugChosen = chosen;
    }

    IssueKind kind() {
        return IssueKind.tagged(kind);
    }

    IssueState state() {
        return IssueState.tagged(state);
    }

    boolean is(IssueState asked) {
        return state() == asked;
    }

    boolean wasEverPublished() {
        return firstPublishedAt != null;
    }

    /** Returns whether readers have it, or will have it at a planned time. */
    boolean isWithReaders() {
        return is(IssueState.PUBLISHED) || is(IssueState.SCHEDULED);
    }

    boolean hasUnpublishedChanges() {
        var latest = scheduledRevision == null ? publishedRevision : scheduledRevision;
        return isWithReaders() && latest != null && latest != revision;
    }

    /** Returns the last of its numbers; null where it has none. */
    @Nullable
    Integer lastNumber() {
        return numberTo == null ? number : numberTo;
    }

    /** Returns the Hijri date: its own where the editor has given one, else that of the calendar. */
    @Nullable
    String hijri() {
        return hijriDate == null && date != null ? Hijri.of(date) : hijriDate;
    }

    List<IssueItem> lines() {
        return contents.stream().flatMap(part -> part.lines().stream()).toList();
    }

    List<UUID> articleIds() {
        return Arrays.asList(articles);
    }

    /**
     * Marks the present revision as the one that readers have.
     *
     * @param printed the publication's masthead, which the issue keeps for good where it has none of its own
     */
    void publish(List<MastheadEntry> printed, Instant now) {
        state = IssueState.PUBLISHED.tag();
        publishedRevision = revision;
        forgetPlan();
        appeared(printed, now);
        claimedNumber = number;
        updatedAt = now;
    }

    /** Plans the present revision for a time to come. */
    void schedule(Instant at, Instant now) {
        state = IssueState.SCHEDULED.tag();
        scheduledAt = at;
        scheduledRevision = revision;
        claimedNumber = number;
        updatedAt = now;
    }

    /** Marks the planned revision as the one that readers have, since its time has come. */
    void appear(List<MastheadEntry> printed, Instant at) {
        state = IssueState.PUBLISHED.tag();
        publishedRevision = scheduledRevision;
        forgetPlan();
        appeared(printed, at);
    }

    private void appeared(List<MastheadEntry> printed, Instant at) {
        if (firstPublishedAt == null) {
            firstPublishedAt = at;
        }
        if (masthead == null) {
            masthead = List.copyOf(printed);
        }
    }

    /** Takes it back to the desk: gives up the plan, or takes the issue from the readers. */
    void withdraw(Instant now) {
        state = (wasEverPublished() ? IssueState.UNPUBLISHED : IssueState.DRAFT).tag();
        publishedRevision = null;
        claimedNumber = null;
        forgetPlan();
        updatedAt = now;
    }

    /** Marks an imported issue as one that readers had once. */
    void stand(Instant first) {
        state = IssueState.UNPUBLISHED.tag();
        firstPublishedAt = first;
    }

    private void forgetPlan() {
        scheduledAt = null;
        scheduledRevision = null;
    }
}
