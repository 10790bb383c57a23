package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ChangeHistory;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.SignedValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes and reads tokens that say how far a copy has come, signed for the part of the content that is copied. */
@ApplicationScoped
public class SyncTokens {

    private final SignedValues signed;
    private final ChangeHistory history;

    SyncTokens(SignedValues signed, ChangeHistory history) {
        this.signed = signed;
        this.history = history;
    }

    /** Writes a token in letters that are safe in any address and any header. */
    public String write(SyncScope scope, SyncPlace place) {
        return signed.write(scope.fingerprint(), WrittenPlace.of(place));
    }

    /**
     * Reads a token that a client has sent back.
     *
     * @param name the name of the parameter or header that it came in
     * @throws ProblemException {@code invalid-sync-token} where the token is not one of ours, or is for another part of
     *     the content; {@code sync-ended} where the log no longer knows what came after it
     */
    public SyncPlace read(SyncScope scope, String token, String name) {
        var place = WrittenPlace.read(signed.read(scope.fingerprint(), token).orElseThrow(() -> invalid(name)));
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
