package dev.midad.conversation.comments;

import dev.midad.conversation.spam.CleanComment;
import dev.midad.conversation.spam.SpamSort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A comment as it is kept. */
@Entity
@Table(name = "comment")
class Comment {

    /** A thread goes this deep: an answer to a comment at this depth hangs beside it. */
    static final int DEEPEST = 5;

    @Id
    UUID id;

    @Version
    int version;

    UUID articleId;

    @Nullable
    @Column(insertable = false, updatable = false)
    UUID sectionId;

    @Nullable
    UUID parentId;

    @Nullable
    UUID answersId;

    UUID rootId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] path;

    String state;
    String name;
    String text;
    String direction;

    @Nullable
    String emailHash;

    @Nullable
    String addressHash;

    float score;

    @ColumnTransformer(read = "signals::text", write = "?::jsonb")
    String signals;

    String textHash;
    long likeness;
    int words;

    @Nullable
    String learned;

    @Column(insertable = false, updatable = false)
    int likes;

    @Column(insertable = false, updatable = false)
    int living;

    Instant createdAt;

    int edits;

    @Nullable
    Instant editedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decidedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; under() makes new ones.
    protected Comment() {}

    /** Returns a new comment that answers another, or begins a thread where that is null. */
    static Comment under(UUID id, UUID article, @Nullable Comment answered, Instant now) {
        var comment = new Comment();
        comment.id = id;
        comment.articleId = article;
        comment.createdAt = now;
        if (answered == null) {
            comment.rootId = comment.id;
            comment.path = new UUID[] {comment.id};
            return comment;
        }
        var place = Math.min(answered.path.length, DEEPEST);
        comment.answersId = answered.id;
        comment.parentId = answered.path[place - 1];
        comment.rootId = answered.rootId;
        comment.path = Arrays.copyOf(answered.path, place + 1);
        comment.path[place] = comment.id;
        return comment;
    }

    void write(CleanComment wording) {
        name = wording.name();
        text = wording.text();
        direction = wording.direction();
        textHash = wording.textHash();
        likeness = wording.likeness();
        words = wording.words();
    }

    CommentState state() {
        return CommentState.tagged(state);
    }

    void state(CommentState reached) {
        state = reached.tag();
    }

    boolean is(CommentState asked) {
        return state() == asked;
    }

    void place(Placement placement) {
        state(placement.state());
        score = (float) placement.score();
        signals = placement.signals();
    }

    Decided decided() {
        return new Decided(state(), decidedAt, decidedBy, SpamSort.tagged(learned));
    }

    void decide(Decided decided) {
        state(decided.state());
        decidedAt = decided.at();
        decidedBy = decided.by();
        learned = decided.learned() == null ? null : decided.learned().tag();
    }

    void withdraw() {
        state(CommentState.WITHDRAWN);
        learned = null;
    }

    int depth() {
        return path.length - 1;
    }

    /** Leaves nothing of its author; what hangs under it keeps its place. */
    void erase() {
        state(CommentState.ERASED);
        name = "";
        text = "";
        emailHash = null;
        addressHash = null;
        signals = "[]";
        score = 0;
        textHash = "";
        likeness = 0;
        words = 0;
        learned = null;
    }
}
