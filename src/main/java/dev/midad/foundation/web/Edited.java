package dev.midad.foundation.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the resources for editors: no cache keeps their answers, and an answer's ETag is the version that If-Match
 * needs.
 */
@NameBinding
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface Edited {

    /**
     * Returns whether query parameters that the method does not declare are ignored instead of refused: other servers
     * send a browser here, and add what they like.
     */
    @Nonbinding
    boolean ignoresUnknownParameters() default false;
}
