package dev.midad.foundation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/** Tells the failures of the framework's parser of forms that a broken form causes: it names most of them in no way. */
final class UnreadableForm {

    private static final String CUT_OFF = "Connection terminated parsing multipart request";

    private UnreadableForm() {}

    static boolean causes(Throwable failure) {
        if (failure instanceof IOException) {
            // Others of this kind tell that the file of a part cannot be written.
            return CUT_OFF.equals(failure.getMessage());
        }
        return failure instanceof RuntimeException && !(failure instanceof UncheckedIOException) && isOfParser(failure);
    }

    private static boolean isOfParser(Throwable failure) {
        var parser = MultipartParser.class.getName();
        return Stream.of(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(parser));
    }

    static ProblemException refusal() {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                "The form is cut off, or a part of it does not begin as its type says or cannot be read.",
                "النموذج مبتور، أو جزء منه لا يبدأ كما يقول نوعه أو لا يُقرأ.");
    }
}
