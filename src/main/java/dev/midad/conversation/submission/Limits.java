package dev.midad.conversation.submission;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds requests to their limits before anything of their bodies is read. */
@Provider
@Limited(Limited.Kind.SUBMISSION)
public class Limits implements ContainerRequestFilter {

    private final SubmissionLimits limits;

    @Context
    @Nullable
    ResourceInfo resource;

    Limits(SubmissionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var kind = Objects.requireNonNull(resource)
                .getResourceMethod()
                .getAnnotation(Limited.class)
                .value();
        switch (kind) {
            case SUBMISSION ->
                limits.requireSubmission(
                        request.getUriInfo().getPathParameters().getFirst("ref"));
            case CHANGE -> limits.requireChange();
            case LIKE -> limits.requireLike();
        }
    }
}
