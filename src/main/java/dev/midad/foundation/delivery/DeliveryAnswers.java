package dev.midad.foundation.delivery;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Formatted;
import dev.midad.foundation.web.NextPage;
import dev.midad.foundation.web.Paged;
import dev.midad.foundation.web.Tagged;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives delivery answers their final form: bytes, a strong ETag, the caching headers, a content coding, and 304 for a
 * client that has the bytes already. It passes an answer on to the cache where other requests wait for it.
 */
@Provider
@Delivered
public class DeliveryAnswers implements ContainerResponseFilter {

    private static final byte[] NOTHING = {};
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final AnswerMaker maker;
    private final Freshness freshness;
    private final DeliveryCache cache;
    private final CurrentVertxRequest current;

    DeliveryAnswers(AnswerMaker maker, Freshness freshness, DeliveryCache cache, CurrentVertxRequest current) {
        this.maker = maker;
        this.freshness = freshness;
        this.cache = cache;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var status = response.getStatus();
        if (status >= 400 || (status < 300 && response.getEntity() == null)) {
            return;
        }
        // The framework has written its headers here already, and these are sent; JAX-RS's own map of them costs more
        // than it helps.
        var headers = current.getCurrent().response().headers();
        var bytes = bytes(response.getEntity());
        var answer = answer(request, response, bytes);
        var pending = KeptAnswers.pendingAnswer(current.getCurrent());
        var isOvertaken = pending != null && cache.complete(pending, answer).isOvertaken();
        answer.headers().forEach(headers::set);
        var now = System.nanoTime();
        headers.set(
                HttpHeaders.CACHE_CONTROL, isOvertaken ? Answer.OVERTAKEN : answer.cacheControl(now, cache.left(now)));
        if (answer.hasBody()) {
            give(answer, bytes, request, response);
        }
    }

    private Answer answer(ContainerRequestContext request, ContainerResponseContext response, byte[] bytes) {
        var pending = KeptAnswers.pendingAnswer(current.getCurrent());
        var entity = response.getEntity();
        var tags = entity == null ? Set.of(collection(request)) : tags(request, entity);
        return new Answer(
                pending == null ? "" : pending.key(),
                response.getStatus(),
                bytes,
                entity instanceof Formatted formatted ? formatted.mediaType() : MediaType.APPLICATION_JSON,
                headers(request, response, tags),
                tags,
                pending == null ? System.nanoTime() : pending.began(),
                freshness.ends(pending == null ? null : pending.began()));
    }

    private byte[] bytes(@Nullable Object entity) {
        if (entity == null) {
            return NOTHING;
        }
        return entity instanceof Formatted formatted && formatted.text() != null
                ? formatted.text().getBytes(StandardCharsets.UTF_8)
                : maker.bytes(entity);
    }

    private void give(Answer answer, byte[] bytes, ContainerRequestContext request, ContainerResponseContext response) {
        var headers = current.getCurrent().response().headers();
        var coding = answer.coding(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        headers.set(HttpHeaders.ETAG, answer.etag(coding));
        if (answer.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        if (coding != Coding.IDENTITY) {
            headers.set(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        response.setEntity(
                coding == Coding.IDENTITY ? bytes : answer.body(coding).getBytes(),
                NO_ANNOTATIONS,
                MediaType.valueOf(answer.mediaType().toString()));
    }

    private Map<String, String> headers(
            ContainerRequestContext request, ContainerResponseContext response, Set<String> tags) {
        if (response.getEntity() == null) {
            var headers = maker.headers(Set.of());
            headers.put(HttpHeaders.LOCATION, response.getHeaderString(HttpHeaders.LOCATION));
            return headers;
        }
        var headers = maker.headers(tags);
        NextPage.link(request, response.getEntity()).ifPresent(link -> headers.put(HttpHeaders.LINK, link));
        return headers;
    }

    /** Returns the cache tags of the content that the answer depends on. */
    private static Set<String> tags(ContainerRequestContext request, Object entity) {
        var tags = new LinkedHashSet<String>();
        named(request, entity).forEach(tags::add);
        return tags;
    }

    private static Stream<String> named(ContainerRequestContext request, Object entity) {
        if (entity instanceof Paged page) {
            // A list also depends on content that may yet come into it, so it bears the collection's name.
            return Stream.concat(
                    page.collections().isEmpty() ? Stream.of(collection(request)) : page.collections().stream(),
                    page.data().stream().flatMap(one -> named(request, one)));
        }
        return entity instanceof Tagged tagged ? tagged.cacheTags() : Stream.empty();
    }

    /** Returns the name that follows the version in the path, such as {@code articles}. */
    private static String collection(ContainerRequestContext request) {
        return request.getUriInfo().getPath().split("/", -1)[2];
    }
}
