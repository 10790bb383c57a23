package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Says what is wrong with a JSON body, and where, without naming our classes. */
final class JsonProblems {

    private static final Message ONE_OBJECT = new Message(
            "The body must be one JSON object in UTF-8.", "يجب أن يكون المحتوى كائن JSON واحدًا بترميز UTF-8.");

    private static final String INVALID_VALUE = "invalidValue";
    private static final Message NOT_ALLOWED = new Message("This value is not allowed.", "هذه القيمة غير مسموحة.");

    private JsonProblems() {}

    static ProblemException noObject() {
        return ProblemException.of(ProblemType.MALFORMED_JSON, ONE_OBJECT);
    }

    static ProblemException of(JacksonException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof UnstorableTextException && refusal instanceof JsonMappingException at) {
                return Storable.refusal(pointer(at));
            }
            if (cause instanceof InputCoercionException && refusal instanceof JsonMappingException tooGreat) {
                return field(tooGreat, INVALID_VALUE, NOT_ALLOWED);
            }
        }
        if (refusal instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.invalid(List.of(unknownProperty(pointer(unknown), unknown.getPropertyName())));
        }
        if (refusal instanceof InvalidFormatException format && format.getTargetType() == Instant.class) {
            return field(format, Moments.CODE, Moments.FORM);
        }
        if (refusal instanceof InvalidFormatException format && format.getTargetType() == LocalDate.class) {
            return field(format, Days.CODE, Days.FORM);
        }
        if (refusal instanceof InvalidFormatException format) {
            return field(format, INVALID_VALUE, NOT_ALLOWED);
        }
        if (refusal instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return field(mismatch, "wrongType", new Message("This has the wrong type.", "النوع غير صحيح."));
        }
        return ProblemException.of(ProblemType.MALFORMED_JSON, where(refusal));
    }

    static ProblemException.Wrong unknownProperty(String pointer, String name) {
        return ProblemException.Wrong.field(
                pointer,
                "unknownProperty",
                Message.of("%s is not a property here.", "لا توجد هنا خاصية باسم %s.", name));
    }

    private static ProblemException field(JsonMappingException refusal, String code, Message detail) {
        return ProblemException.invalid(pointer(refusal), code, detail);
    }

    private static Message where(JacksonException refusal) {
        var location = refusal.getLocation();
        if (location == null || location.getLineNr() < 1) {
            return ONE_OBJECT;
        }
        return Message.of(
                "Reading stopped at line %s, column %s.",
                "توقفت القراءة عند السطر %s، العمود %s.", location.getLineNr(), location.getColumnNr());
    }

    static String pointer(JsonMappingException refusal) {
        var pointer = JsonPointer.empty();
        for (var step : refusal.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }
}
