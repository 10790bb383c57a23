package dev.midad.conversation.submission;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks requests that a reader may send only so often. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
@interface Limited {

    /** The kinds of requests, each with limits of its own. */
    enum Kind {
        SUBMISSION,
        CHANGE,
        LIKE
    }

    Kind value();
}
