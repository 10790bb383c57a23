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

    /**
     * Returns whether query parameters that the method does not declare are ignored instead of refused: programs that
     * share an address add some of their own to it.
     */
    boolean ignoresUnknownParameters() default false;
}
