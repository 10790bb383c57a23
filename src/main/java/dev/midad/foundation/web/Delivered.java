package dev.midad.foundation.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the resources for readers: they give published content only, with a strong ETag, and any cache may keep it. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface Delivered {

    /** Returns whether the answers contain absolute addresses, and so differ with the name of the host. */
    boolean namesHost() default false;
}
