package dev.midad.conversation.comments;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what nobody may do as often as they like. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
@interface Limited {

    /** Which limits hold. */
    enum Kind {
        SUBMISSION,
        CHANGE,
        LIKE
    }

    Kind value();
}
