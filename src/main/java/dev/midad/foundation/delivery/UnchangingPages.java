package dev.midad.foundation.delivery;

import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.FrameworkRefusals;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages that stay the same while the program runs: the one at {@code /}, the contract, and the page at
 * {@code /docs} that shows the contract. Each is packed once and has an ETag, as what is delivered.
 */
@ApplicationScoped
class UnchangingPages {

    /** Behind {@link KeptAnswers}, so that a kept answer costs nothing more. */
    private static final int AFTER_KEPT_ANSWERS = 289;

    private static final String DOCS = "/docs";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String YAML = "application/yaml;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/%s/";

    /**
     * A page that never changes.
     *
     * @param source a file of the program, or the name of the format in which it is the contract
     */
    private record Page(String source, String mediaType) {

        boolean isContract() {
            return Arrays.stream(Format.values())
                    .anyMatch(format -> format.name().equals(source));
        }
    }

    private static final Map<String, Page> PAGES = Map.of(
            "/", new Page("pages/welcome.html", HTML),
            "/v1/openapi", new Page(Format.YAML.name(), YAML),
            "/v1/openapi.yaml", new Page(Format.YAML.name(), YAML),
            "/v1/openapi.yml", new Page(Format.YAML.name(), YAML),
            "/v1/openapi.json", new Page(Format.JSON.name(), JSON),
            "/docs/", new Page("pages/docs.html", HTML),
            "/docs/docs.js", new Page("pages/docs.js", SCRIPT),
            "/docs/swagger-ui.css", new Page(SWAGGER_UI + "swagger-ui.css", "text/css;charset=UTF-8"),
            "/docs/swagger-ui-bundle.js", new Page(SWAGGER_UI + "swagger-ui-bundle.js", SCRIPT));

    private final AnswerSender sender;
    private final EdgeProblems problems;
    private final OpenApiDocumentService contract;
    private final String swaggerUiVersion = swaggerUiVersion();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    UnchangingPages(AnswerSender sender, EdgeProblems problems, OpenApiDocumentService contract) {
        this.sender = sender;
        this.problems = problems;
        this.contract = contract;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_KEPT_ANSWERS);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var isReading = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        var path = request.path();
        var page = isReading && path != null ? PAGES.get(path) : null;
        if (page != null && isTaken(page, request.getHeader(HttpHeaders.ACCEPT))) {
            var answer = answers.computeIfAbsent(path, key -> answer(key, page));
            sender.give(context, answer, AnswerSender.Standing.UNCHANGING);
        } else if (!isReading && path != null && (PAGES.containsKey(path) || DOCS.equals(path))) {
            refuse(context);
        } else if (isReading && DOCS.equals(path)) {
            context.response()
                    .setStatusCode(301)
                    .putHeader(HttpHeaders.LOCATION, DOCS + '/')
                    .end();
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
        if (HttpMethod.OPTIONS.equals(context.request().method())) {
            context.response().end();
        } else {
            problems.answer(context, FrameworkRefusals.of(405));
        }
    }

    /** The framework gives the contract as JSON to a client that asks for that at the path without an ending. */
    private static boolean isTaken(Page page, @Nullable String accept) {
        return !page.mediaType().equals(YAML) || accept == null || !accept.contains("json");
    }

    private Answer answer(String key, Page page) {
        return new Answer(
                        key,
                        200,
                        bytes(page),
                        page.mediaType(),
                        Map.of("Vary", "Accept-Encoding"),
                        Set.of(),
                        System.nanoTime(),
                        OptionalLong.empty())
                .lasting();
    }

    private byte[] bytes(Page page) {
        if (page.isContract()) {
            return contract.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.valueOf(page.source()));
        }
        try (var file = opened(page.source().formatted(swaggerUiVersion))) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the version of the library, which is part of the paths of its files. */
    private static String swaggerUiVersion() {
        try (var file = opened("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream opened(String resource) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource),
                () -> "the program lacks its file " + resource);
    }
}
