package dev.midad.foundation.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.FrameworkRefusals;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Serves the console: its page at every address under {@code /console/}, and the files that it is made of, whose names
 * have the hash of their bytes. A build without the console has none of them.
 */
@ApplicationScoped
class ConsoleFiles {

    private static final int AFTER_UNCHANGING_PAGES = 288;
    private static final String PLACE = "/console";
    private static final String ASSETS = "/console/assets/";
    private static final String PAGE = "index.html";

    /** One rule of how fingers scroll, which the library of buttons and fields writes into the page itself. */
    private static final String RULE_OF_TOUCH = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

    /** Lets nothing run, and nothing be asked for, but what comes from here; pictures may come from the CDN of media. */
    private static final String POLICY = "default-src 'self'; style-src 'self' " + RULE_OF_TOUCH
            + "; img-src 'self' data: blob:%s; media-src 'self'%1$s; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final AnswerSender sender;
    private final EdgeProblems problems;
    private final Map<String, String> mediaTypes;
    private final String policy;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    ConsoleFiles(
            AnswerSender sender,
            EdgeProblems problems,
            ObjectMapper json,
            @ConfigProperty(name = "midad.media.base-url") Optional<String> media) {
        this.sender = sender;
        this.problems = problems;
        this.mediaTypes = mediaTypes(json);
        this.policy = POLICY.formatted(media.map(URI::create)
                .filter(URI::isAbsolute)
                .map(base -> " " + base.getScheme() + "://" + base.getRawAuthority())
                .orElse(""));
    }

    void register(@Observes Filters filters) {
        if (!mediaTypes.isEmpty()) {
            filters.register(this::handle, AFTER_UNCHANGING_PAGES);
        }
    }

    private void handle(RoutingContext context) {
        var path = context.request().path();
        if (path == null || !path.startsWith(PLACE)) {
            context.next();
        } else if (path.equals(PLACE)) {
            context.response()
                    .setStatusCode(301)
                    .putHeader(HttpHeaders.LOCATION, PLACE + '/')
                    .end();
        } else if (path.startsWith(ASSETS)) {
            give(context, path.substring(ASSETS.length()), AnswerSender.Standing.IMMUTABLE);
        } else if (path.charAt(PLACE.length()) == '/') {
            give(context, PAGE, AnswerSender.Standing.OVERTAKEN);
        } else {
            context.next();
        }
    }

    private void give(RoutingContext context, String name, AnswerSender.Standing standing) {
        var method = context.request().method();
        var mediaType = mediaTypes.get(name);
        if (mediaType == null) {
            problems.answer(context, FrameworkRefusals.of(404));
        } else if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
            sender.give(context, answers.computeIfAbsent(name, key -> answer(key, mediaType)), standing);
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            problems.answer(context, FrameworkRefusals.of(405));
        }
    }

    private Answer answer(String name, String mediaType) {
        var headers = Map.of(
                "Vary", "Accept-Encoding",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Content-Security-Policy", policy);
        try (var file = Objects.requireNonNull(opened(name), name)) {
            return new Answer(
                            PLACE + '/' + name,
                            200,
                            file.readAllBytes(),
                            mediaType,
                            headers,
                            Set.of(),
                            System.nanoTime(),
                            OptionalLong.empty())
                    .lasting();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the media types of the files that the build has made, by name. */
    private static Map<String, String> mediaTypes(ObjectMapper json) {
        try (var list = opened("files.json")) {
            return list == null
                    ? Map.of()
                    : Map.copyOf(json.readValue(list, new TypeReference<Map<String, String>>() {}));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable InputStream opened(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("console/" + name);
    }
}
