package dev.midad.foundation.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists every kind of error that Midad answers with; the name in kebab case is the end of its {@code type}. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read", "تعذّرت قراءة الطلب"),
    MALFORMED_JSON(400, "The body is not valid JSON", "محتوى الطلب ليس JSON صحيحًا"),
    UNKNOWN_PARAMETER(400, "Unknown query parameter", "معامل غير معروف في العنوان"),
    INVALID_PARAMETER(400, "A query parameter has a value that is not allowed", "قيمة غير مسموحة لأحد معاملات العنوان"),
    INVALID_IDEMPOTENCY_KEY(400, "The Idempotency-Key cannot be used", "المفتاح Idempotency-Key غير صالح"),
    INVALID_CURSOR(400, "The cursor does not belong to this query", "المؤشر لا يخص هذا الاستعلام"),
    INVALID_SYNC_TOKEN(400, "The token does not belong to this sync", "الرمز لا يخص هذه المزامنة"),
    UNAUTHENTICATED(401, "A valid token is needed", "يلزم رمز دخول صالح"),
    FORBIDDEN(403, "Your role does not allow this", "دورك لا يسمح بذلك"),
    COMMENTS_CLOSED(403, "Comments are closed", "التعليقات مغلقة"),
    EDIT_TOKEN_REFUSED(403, "The edit token does not open this comment", "رمز التعديل لا يخص هذا التعليق"),
    NOT_FOUND(404, "Not found", "غير موجود"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here", "هذه الطريقة غير مسموحة هنا"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given", "لا يتوفر أي من أنواع المحتوى المطلوبة"),
    REQUEST_TIMEOUT(408, "The body did not come in time", "لم يصل محتوى الطلب في وقته"),
    CONFLICT(409, "The present state does not allow this", "الحالة الراهنة لا تسمح بذلك"),
    IN_USE(409, "Still in use", "ما زال قيد الاستعمال"),
    SLUG_TAKEN(409, "The slug is taken", "الاسم اللطيف مستعمل"),
    NAME_TAKEN(409, "The name is taken", "الاسم مستعمل"),
    TRANSLATION_TAKEN(409, "There is a translation in this language", "توجد ترجمة بهذه اللغة"),
    EMAIL_TAKEN(409, "There is a user with this e-mail", "يوجد مستخدم بهذا البريد الإلكتروني"),
    DUPLICATE_COMMENT(409, "The same comment is there already", "التعليق نفسه موجود"),
    TAKEN_DOWN(410, "Taken down", "سُحبت من النشر"),
    PREVIEW_ENDED(410, "The preview link has ended", "انتهى رابط المعاينة"),
    EDIT_ENDED(410, "The comment can be changed no longer", "انتهت مدة تعديل التعليق"),
    UPLOAD_ENDED(410, "The upload has ended", "انتهى الرفع"),
    SYNC_ENDED(410, "The sync must start over", "يلزم بدء المزامنة من جديد"),
    REQUEST_IN_PROGRESS(409, "The first request is still in progress", "ما زال الطلب الأول قيد التنفيذ"),
    STALE(412, "Changed by someone else meanwhile", "غيّره شخص آخر في هذه الأثناء"),
    TUS_VERSION_UNSUPPORTED(412, "This version of tus is not spoken here", "إصدار tus هذا غير مدعوم"),
    TOO_LARGE(413, "The body is too large", "محتوى الطلب كبير جدًا"),
    URI_TOO_LONG(414, "The address is too long", "العنوان طويل جدًا"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported", "نوع محتوى الطلب غير مدعوم"),
    VALIDATION_FAILED(422, "Some values break a rule", "بعض القيم تخالف القواعد"),
    IDEMPOTENCY_KEY_REUSED(
            422, "The Idempotency-Key belongs to another request", "المفتاح Idempotency-Key يخص طلبًا آخر"),
    PRECONDITION_REQUIRED(428, "If-Match is needed", "يلزم الحقل If-Match"),
    TOO_MANY_REQUESTS(429, "Too many attempts", "محاولات كثيرة"),
    HEADERS_TOO_LARGE(431, "The headers are too large", "حقول الترويسة كبيرة جدًا"),
    CHECKSUM_MISMATCH(460, "The bytes do not have their checksum", "البايتات لا تطابق مجموعها"),
    INTERNAL_ERROR(500, "Something went wrong on our side", "حدث خطأ لدينا"),
    UNAVAILABLE(503, "Not available for a moment", "الخدمة غير متاحة مؤقتًا"),
    OUTCOME_UNKNOWN(503, "It is not known whether this was done", "لا يُعرف هل تم هذا أم لا");

    private final int status;
    private final Message title;

    ProblemType(int status, String english, String arabic) {
        this.status = status;
        this.title = new Message(english, arabic);
    }

    public int status() {
        return status;
    }

    public Message title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the type for a status with which the framework refuses a request; empty where we have none. */
    static Optional<ProblemType> refusedWith(int status) {
        return switch (status) {
            case 400 -> Optional.of(MALFORMED_REQUEST);
            case 409 -> Optional.of(CONFLICT);
            default -> Stream.of(values()).filter(type -> type.status == status).findFirst();
        };
    }

    static Optional<ProblemType> named(String slug) {
        return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
