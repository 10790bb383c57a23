package dev.midad.conversation.spam;

import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, lists and lifts bans. */
@ApplicationScoped
class BanService {

    private static final String KIND = "comment-ban";
    private static final Map<String, String> KINDS = Map.of("address", "address", "email", "email", "word", "word");

    private final BanRepository bans;
    private final Commenters commenters;
    private final ReaderHashes hashes;
    private final Drafts drafts;
    private final Cursors cursors;
    private final Audit audit;
    private final InstantSource clock;

    BanService(
            BanRepository bans,
            Commenters commenters,
            ReaderHashes hashes,
            Drafts drafts,
            Cursors cursors,
            Audit audit,
            InstantSource clock) {
        this.bans = bans;
        this.commenters = commenters;
        this.hashes = hashes;
        this.drafts = drafts;
        this.cursors = cursors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    BanView create(BanDraft draft, Actor actor) {
        drafts.validated(draft);
        var now = clock.instant();
        draft.requireToHoldAfter(now);
        var ban = draft.kind() == BanKind.WORD
                ? Ban.ofWord(draft, draft.requireWord(), actor.name(), now)
                : Ban.ofHash(draft, hash(draft), actor.name(), now);
        bans.persist(ban);
        flush("comment_ban_word_key");
        audit.record(AuditAction.CREATE, KIND, ban.id, Map.of("kind", ban.kind));
        return BanView.of(ban);
    }

    @Transactional
    Page<BanView> list(@Nullable String kind, Paging paging) {
        var chosen = kind == null ? null : Parameters.choice("kind", kind, kind, KINDS);
        var query = KIND + '|' + chosen;
        var after = cursors.read(query, paging.cursor());
        return Page.of(
                bans.list(
                        chosen,
                        after == null ? null : Instant.parse(after.get(0)),
                        after == null ? null : UUID.fromString(after.get(1)),
                        paging.limit() + 1),
                paging.limit(),
                BanView::of,
                ban -> cursors.write(query, List.of(ban.createdAt.toString(), ban.id.toString())),
                paging.count() ? bans.countOf(chosen) : null);
    }

    @Transactional
    void lift(UUID id) {
        var ban = bans.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        bans.delete(ban);
        audit.record(AuditAction.DELETE, KIND, id, Map.of("kind", ban.kind));
    }

    private void flush(String constraint) {
        Constraints.judge(
                () -> Constraints.judge(bans::flush, "comment_ban_hash_key", BanService::banned),
                constraint,
                BanService::banned);
    }

    private static ProblemException banned() {
        return ProblemException.of(ProblemType.CONFLICT, "It is banned already.", "هو محظور من قبل.");
    }

    private String hash(BanDraft draft) {
        var isEmail = draft.kind() == BanKind.EMAIL;
        draft.requirePerson();
        if (draft.comment() != null) {
            return hashOfAuthor(draft.comment(), isEmail);
        }
        return isEmail ? hashes.email(String.valueOf(draft.email())) : hashes.address(draft.requireAddress());
    }

    private String hashOfAuthor(UUID id, boolean isEmail) {
        var hash = commenters
                .find(id)
                .map(author -> isEmail ? author.emailHash() : author.addressHash())
                .orElse(null);
        if (hash == null) {
            throw ProblemException.invalid(
                    "/comment",
                    "notFound",
                    new Message(
                            "There is no such comment, or its author gave none.",
                            "لا يوجد تعليق كهذا، أو لم يذكر كاتبه ذلك."));
        }
        return hash;
    }
}
