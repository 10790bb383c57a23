package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Message;
import java.util.Arrays;

/** Says why an attempt failed. */
enum AttemptFailure {
    FORBIDDEN_ADDRESS(
            "forbiddenAddress",
            "The name leads to no public address, and midad.webhooks.allowed-networks does not allow it.",
            "الاسم لا يقود إلى عنوان عام، ولا يسمح به midad.webhooks.allowed-networks."),
    UNKNOWN_HOST("unknownHost", "The name was not found.", "لم يُعثر على الاسم."),
    NOT_CONNECTED("notConnected", "No connection could be made.", "تعذّر الاتصال."),
    NOT_TRUSTED(
            "notTrusted",
            "The certificate is not trusted, or is of another name.",
            "الشهادة غير موثوقة أو تخص اسمًا آخر."),
    TOO_SLOW("tooSlow", "There was no whole answer in time.", "لم يصل الجواب كاملًا في الوقت المحدد."),
    BROKEN_OFF("brokenOff", "The connection broke off before an answer.", "انقطع الاتصال قبل وصول الجواب."),
    REDIRECTED(
            "redirected",
            "It answered with a redirect, which is not followed.",
            "الجواب إحالة إلى عنوان آخر، ولا تُتبع."),
    GONE("gone", "It answered 410: the webhook is disabled.", "الجواب 410، فعُطّل الويب هوك."),
    REFUSED("refused", "It answered with a status that is not 2xx.", "الجواب ليس من فئة 2xx.");

    private static final int REDIRECTS = 3;
    private static final int HUNDRED = 100;
    private static final int GONE_STATUS = 410;

    private final String tag;
    private final Message words;

    AttemptFailure(String tag, String english, String arabic) {
        this.tag = tag;
        this.words = new Message(english, arabic);
    }

    Message words() {
        return words;
    }

    String tag() {
        return tag;
    }

    static AttemptFailure tagged(String tag) {
        return Arrays.stream(values())
                .filter(failure -> failure.tag.equals(tag))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the failure for a status that is not 2xx. */
    static AttemptFailure of(int status) {
        if (status == GONE_STATUS) {
            return GONE;
        }
        return status / HUNDRED == REDIRECTS ? REDIRECTED : REFUSED;
    }
}
