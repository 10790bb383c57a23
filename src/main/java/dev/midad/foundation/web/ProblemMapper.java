package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.midad.foundation.database.Outage;
import dev.midad.foundation.store.StoreUnavailable;
import io.quarkus.arc.All;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns exceptions into problem+json; no other class does so for requests that reach JAX-RS. */
@ApplicationScoped
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final CurrentVertxRequest request;
    private final AllowedMethods methods;
    private final RefusedWrites writes;
    private final IdentityProviderManager identities;
    private final List<RefusalListener> listeners;

    ProblemMapper(
            CurrentVertxRequest request,
            AllowedMethods methods,
            RefusedWrites writes,
            IdentityProviderManager identities,
            @All List<RefusalListener> listeners) {
        this.request = request;
        this.methods = methods;
        this.writes = writes;
        this.identities = identities;
        this.listeners = listeners;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException refusal) {
        return answer(missingToken());
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refusal) {
        return answer(ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "The token is unknown, expired or revoked.",
                        "الرمز غير معروف أو منتهي الصلاحية أو ملغى.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal) {
        return answer(ProblemException.of(
                ProblemType.FORBIDDEN, "The role of this token does not allow it.", "دور هذا الرمز لا يسمح بذلك."));
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException refusal) {
        return answer(JsonProblems.of(refusal));
    }

    /**
     * Replaces the framework's own mapper for just these exceptions, which would answer with the names of our classes.
     */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException refusal) {
        return answer(JsonProblems.of(refusal));
    }

    /**
     * Answers a request without a body. The framework checks only that a body is there; drafts are validated elsewhere.
     */
    @ServerExceptionMapper
    public Response missingBody(ConstraintViolationException refusal) {
        return answer(JsonProblems.noObject());
    }

    /**
     * Answers the framework's refusals: no such path, method or media type, and JSON that its reader could not read.
     */
    @ServerExceptionMapper
    public Response framework(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JacksonException unreadable) {
            return answer(JsonProblems.of(unreadable));
        }
        if (refusal.getCause() instanceof ProblemException problem) {
            return answer(problem);
        }
        var status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        var answer = answer(FrameworkRefusals.of(status));
        return status != 405
                ? answer
                : Response.fromResponse(answer)
                        .header(
                                HttpHeaders.ALLOW,
                                methods.of(request.getCurrent().request().path()))
                        .build();
    }

    /**
     * Answers a request for a media type that there is not. The framework looks for one before it asks who the caller
     * is, and whoever may not do the act learns only that.
     */
    @ServerExceptionMapper
    public Uni<Response> notAcceptable(NotAcceptableException refusal) {
        var context = request.getCurrent();
        var roles = methods.roles(
                context.request().method().name(), context.request().path());
        if (roles.isEmpty()) {
            return Uni.createFrom().item(() -> answer(FrameworkRefusals.of(406)));
        }
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .map(identity -> notAcceptable(identity, roles))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(failure -> badToken(new AuthenticationFailedException(failure)));
    }

    private Response notAcceptable(@Nullable SecurityIdentity identity, List<String> roles) {
        if (identity == null || identity.isAnonymous()) {
            return answer(missingToken());
        }
        return roles.stream().anyMatch(identity::hasRole)
                ? answer(FrameworkRefusals.of(406))
                : forbidden(new ForbiddenException());
    }

    /**
     * Answers a request that met another one: content that it refers to has just been deleted, or content that it
     * deletes has just come into use.
     */
    @ServerExceptionMapper
    public Response overtaken(org.hibernate.exception.ConstraintViolationException refusal) {
        if (!FOREIGN_KEY_VIOLATION.equals(refusal.getSQLState())) {
            return unexpected(refusal);
        }
        return answer(ProblemException.of(
                ProblemType.CONFLICT,
                "Something that this refers to, or that refers to it, has just changed; try again.",
                "تغيّر الآن ما يشير إليه هذا أو ما يشير إلى هذا، فحاول مجددًا."));
    }

    @ServerExceptionMapper
    public Response databaseAway(JDBCConnectionException failure) {
        return answer(writes.refusal(failure).orElseGet(FrameworkRefusals::databaseAway));
    }

    /** Answers a request that needs a file, while the store of files does not work. */
    @ServerExceptionMapper
    public Response storeUnavailable(StoreUnavailable failure) {
        LOG.errorf("The store of files does not work (%s): %s", failure.reason(), failure.getMessage());
        return answer(FrameworkRefusals.of(failure.reason()));
    }

    @ServerExceptionMapper
    public Response issuerAway(OIDCException failure) {
        LOG.errorf("The OpenID Connect issuer cannot be asked: %s", failure.getMessage());
        return answer(ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The OpenID Connect issuer cannot be reached just now.",
                        "تعذّر الوصول إلى مزوّد الدخول OpenID Connect الآن.")
                .with(HttpHeaders.RETRY_AFTER, "5"));
    }

    /** Answers every other failure; one of the database that passes by itself is none of ours. */
    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (UnreadableForm.causes(failure)) {
            return answer(UnreadableForm.refusal());
        }
        var wantOfSpace = writes.refusal(failure);
        if (wantOfSpace.isPresent()) {
            return answer(wantOfSpace.get());
        }
        var outage = Outage.of(failure);
        if (outage.isPresent()) {
            // A request that only reads has nothing that could have been saved.
            return answer(
                    outage.get() == Outage.UNKNOWN && isReading()
                            ? FrameworkRefusals.databaseAway()
                            : FrameworkRefusals.of(outage.get()));
        }
        var context = request.getCurrent();
        if (context.response().closed()) {
            // Clients hang up at any moment, also while they are sent a long answer.
            LOG.debugf("Who sent request %s hung up: %s", RequestContext.requestId(context), failure);
        } else {
            LOG.errorf(failure, "Request %s failed", RequestContext.requestId(context));
        }
        return answer(FrameworkRefusals.of(500));
    }

    private boolean isReading() {
        var method = request.getCurrent().request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static ProblemException missingToken() {
        return ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send a token: Authorization: Bearer <token>.",
                        "أرسل رمز دخول في الحقل Authorization: Bearer <token>.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private Response answer(ProblemException refusal) {
        var context = request.getCurrent();
        listeners.forEach(listener -> listener.refused(context, refusal));
        var builder = Response.status(refusal.type().status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        RequestContext.language(context).tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(Problems.of(refusal, context));
        refusal.headers().forEach(builder::header);
        return builder.build();
    }
}
