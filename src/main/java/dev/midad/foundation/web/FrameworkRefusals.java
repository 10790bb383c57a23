package dev.midad.foundation.web;

import dev.midad.foundation.database.Outage;
import dev.midad.foundation.store.StoreUnavailable;
import jakarta.ws.rs.core.HttpHeaders;

/** Words the refusals that the framework makes before any code of ours sees the request. */
public final class FrameworkRefusals {

    private FrameworkRefusals() {}

    public static ProblemException of(int status) {
        var type = ProblemType.refusedWith(status)
                .orElse(status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR);
        var detail =
                switch (type) {
                    case NOT_FOUND -> new Message("There is nothing at this address.", "لا يوجد شيء في هذا العنوان.");
                    case METHOD_NOT_ALLOWED ->
                        new Message("See the Allow header for what is allowed.", "انظر الحقل Allow لمعرفة المسموح.");
                    case NOT_ACCEPTABLE -> new Message("Ask for application/json.", "اطلب application/json.");
                    case UNSUPPORTED_MEDIA_TYPE ->
                        new Message(
                                "Send application/json; a PATCH may also be application/merge-patch+json.",
                                "أرسل application/json، وللتعديل PATCH يُقبل أيضًا application/merge-patch+json.");
                    case REQUEST_TIMEOUT ->
                        new Message(
                                "Send it again, faster or in smaller parts.", "أعد الإرسال أسرع أو على أجزاء أصغر.");
                    case TOO_LARGE -> new Message("A body may have 2 MiB.", "الحد الأقصى لمحتوى الطلب 2 ميبيبايت.");
                    case URI_TOO_LONG ->
                        new Message("An address may have 16 KiB.", "الحد الأقصى لطول العنوان 16 كيبيبايت.");
                    case HEADERS_TOO_LARGE ->
                        new Message(
                                "All headers together may have 16 KiB.",
                                "الحد الأقصى لحقول الترويسة كلها 16 كيبيبايت.");
                    case INTERNAL_ERROR ->
                        new Message("The error is logged under this request's id.", "سُجِّل الخطأ برقم هذا الطلب.");
                    default -> type.title();
                };
        return ProblemException.of(type, detail);
    }

    /** Returns the refusal of a request that may succeed when it is sent again. */
    static ProblemException of(Outage outage) {
        return switch (outage) {
            case AWAY -> databaseAway();
            case UNKNOWN ->
                ProblemException.of(
                                ProblemType.OUTCOME_UNKNOWN,
                                "The connection to the database was lost while this was being saved, so it may have been saved or not. If it had an Idempotency-Key, send it again with the same one: it is done once, and answered as the first time. Otherwise look first whether it is there.",
                                "انقطع الاتصال بقاعدة البيانات أثناء الحفظ، فقد يكون هذا حُفظ وقد لا يكون. إن كان معه مفتاح Idempotency-Key فأعد إرساله بالمفتاح نفسه، فيُنفَّذ مرة واحدة ويعود الجواب الأول. وإلا فانظر أولًا هل حُفظ.")
                        .with(HttpHeaders.RETRY_AFTER, "5");
            case UNDONE ->
                ProblemException.of(
                                ProblemType.UNAVAILABLE,
                                "The request met others, or took too long, and nothing of it was kept; send it again.",
                                "تعارض الطلب مع غيره أو طال وقته فلم يُحفظ منه شيء، فأعد إرساله.")
                        .with(HttpHeaders.RETRY_AFTER, "1");
        };
    }

    /** Returns the refusal of a request that needs a file, while the store of files does not work. */
    static ProblemException of(StoreUnavailable.Reason reason) {
        var detail =
                switch (reason) {
                    case AWAY ->
                        new Message(
                                "The store of files cannot be reached just now.",
                                "تعذّر الوصول إلى مخزن الملفات الآن.");
                    case SLOW ->
                        new Message(
                                "The store of files did not answer in time.", "لم يجب مخزن الملفات في الوقت المحدد.");
                    case REFUSED ->
                        new Message(
                                "The store of files refuses this server; whoever runs it must look at its configuration.",
                                "يرفض مخزن الملفات هذا الخادم، وعلى من يشغّله مراجعة إعداداته.");
                    case FULL ->
                        new Message(
                                "The store of files has no space left, so nothing was kept; what is there can be read.",
                                "لم تبقَ مساحة في مخزن الملفات فلم يُحفظ شيء، والقراءة ممكنة.");
                };
        return ProblemException.of(ProblemType.UNAVAILABLE, detail)
                .with(HttpHeaders.RETRY_AFTER, reason == StoreUnavailable.Reason.FULL ? "60" : "5");
    }

    /** Returns the refusal of a request that needs the database. */
    public static ProblemException databaseAway() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The database cannot be reached just now.",
                        "تعذّر الوصول إلى قاعدة البيانات الآن.")
                .with(HttpHeaders.RETRY_AFTER, "5");
    }
}
