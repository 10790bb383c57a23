package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException.Wrong;

/** Says what is wrong with a planned time. */
final class Times {

    private Times() {}

    static Wrong inThePast(String pointer) {
        return Wrong.field(pointer, "inThePast", new Message("This is in the past.", "هذا الوقت في الماضي."));
    }

    static Wrong inTheFuture(String pointer) {
        return Wrong.field(pointer, "inTheFuture", new Message("This is in the future.", "هذا الوقت في المستقبل."));
    }

    static Wrong endsTooEarly(String pointer) {
        return Wrong.field(
                pointer,
                "endsTooEarly",
                new Message("It would end before it is published.", "تنتهي بذلك قبل أن تُنشر."));
    }
}
