package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ChangeHistory;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.SignedValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes and reads tokens that say how far a copy has come, signed for the part of the content that is copied. */
@ApplicationScoped
public class SyncTokens {

    private static final String UP_TO = "u";
    private static final String FIRST_PASS = "f";
    private static final String CHANGES = "c";
    private static final String AROUND = "a";
    private static final int MARK = 4;

    private final SignedValues signed;
    private final ChangeHistory history;

    SyncTokens(SignedValues signed, ChangeHistory history) {
        this.signed = signed;
        this.history = history;
    }

    /** Writes a token in letters that are safe in any address and any header. */
    public String write(SyncScope scope, SyncPlace place) {
        var values = new ArrayList<String>();
        if (place instanceof SyncPlace.UpTo) {
            values.add(UP_TO);
            add(values, place.since());
        } else if (place instanceof SyncPlace.FirstPass pass) {
            values.add(FIRST_PASS);
            add(values, pass.since());
            values.addAll(List.of(pass.kind().tag(), pass.id().toString()));
        } else if (place instanceof SyncPlace.Changes changes) {
            values.add(CHANGES);
            add(values, changes.since());
            add(values, changes.until());
            add(values, changes.after());
        } else if (place instanceof SyncPlace.Around around) {
            values.add(AROUND);
            add(values, around.since());
            add(values, around.until());
            values.addAll(List.of(around.kind().tag(), around.id().toString()));
        }
        return signed.write(scope.fingerprint(), values);
    }

    private static void add(List<String> values, LogMark mark) {
        values.add(mark.epoch().toString());
        values.add(Long.toString(mark.at()));
        add(values, mark.position());
    }

    private static void add(List<String> values, LogPosition position) {
        values.add(position.transaction());
        values.add(Long.toString(position.seq()));
    }

    /**
     * Reads a token that a client has sent back.
     *
     * @param name the name of the parameter or header that it came in
     * @throws ProblemException {@code invalid-sync-token} where the token is not one of ours, or is for another part of
     *     the content; {@code sync-ended} where the log no longer knows what came after it
     */
    public SyncPlace read(SyncScope scope, String token, String name) {
        var place = place(signed.read(scope.fingerprint(), token).orElseThrow(() -> invalid(name)));
        require(place.since());
        // The log must also still know the end of a stretch that the client was told in part.
        place.stretch().ifPresent(this::require);
        return place;
    }

    private void require(LogMark mark) {
        switch (history.memory(mark)) {
            case WHOLE -> {}
            case TOO_OLD ->
                throw ended(new Message(
                        "It is older than 90 days: what was deleted since then is known no more. Start over without it.",
                        "مضى عليه أكثر من 90 يومًا، فلم يعد يُعرف ما حُذف منذ ذلك الحين. ابدأ من جديد بدونه."));
            case LOST ->
                throw ended(new Message(
                        "The database was put back from a copy since then. Start over without it.",
                        "استُعيدت قاعدة البيانات من نسخة احتياطية بعد ذلك. ابدأ من جديد بدونه."));
        }
    }

    private static SyncPlace place(List<String> values) {
        var since = mark(values, 1);
        return switch (values.get(0)) {
            case UP_TO -> new SyncPlace.UpTo(since);
            case FIRST_PASS -> new SyncPlace.FirstPass(since, kind(values, 1 + MARK), id(values, 2 + MARK));
            case CHANGES -> new SyncPlace.Changes(since, mark(values, 1 + MARK), position(values, 1 + 2 * MARK));
            default ->
                new SyncPlace.Around(
                        since, mark(values, 1 + MARK), kind(values, 1 + 2 * MARK), id(values, 2 + 2 * MARK));
        };
    }

    private static LogMark mark(List<String> values, int at) {
        return new LogMark(
                UUID.fromString(values.get(at)), position(values, at + 2), Long.parseLong(values.get(at + 1)));
    }

    private static LogPosition position(List<String> values, int at) {
        return new LogPosition(values.get(at), Long.parseLong(values.get(at + 1)));
    }

    private static ContentKind kind(List<String> values, int at) {
        return ContentKind.tagged(values.get(at));
    }

    private static UUID id(List<String> values, int at) {
        return UUID.fromString(values.get(at));
    }

    private static ProblemException invalid(String name) {
        return ProblemException.listing(
                ProblemType.INVALID_SYNC_TOKEN,
                List.of(ProblemException.Wrong.parameter(
                        name,
                        "invalidToken",
                        new Message(
                                "Use the last token of a sync with the same filters, or start over without one.",
                                "استعمل آخر رمز من مزامنة لها المرشّحات نفسها، أو ابدأ من جديد بلا رمز."))));
    }

    private static ProblemException ended(Message detail) {
        return ProblemException.of(ProblemType.SYNC_ENDED, detail);
    }
}
