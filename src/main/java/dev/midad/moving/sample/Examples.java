package dev.midad.moving.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Puts the requests that make the sample page into the OpenAPI document, so that a reader of the document can try them
 * unchanged.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Examples implements OASFilter {

    private static final Map<String, String> PARTS = Map.of(
            "patchPublication", "publication",
            "createSection", "section",
            "createAuthor", "author",
            "createArticle", "article");
    // The page has twenty-seven blocks; these show the kinds that it is made of.
    private static final int ENOUGH_BLOCKS = 3;

    private final Map<String, Object> page = page();

    @Override
    public Operation filterOperation(Operation operation) {
        var body = operation.getRequestBody();
        var example = operation.getOperationId() == null ? null : example(operation.getOperationId());
        if (body != null && example != null) {
            body.getContent().getMediaTypes().values().forEach(media -> media.setExample(example));
        }
        return operation;
    }

    private @Nullable Object example(String operation) {
        if (operation.equals("publishArticle")) {
            return Map.of("publishedAt", Objects.requireNonNull(page.get("publishAt")));
        }
        return PARTS.containsKey(operation) ? page.get(PARTS.get(operation)) : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> page() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(SampleContent.FILE)) {
            Map<String, Object> page = new ObjectMapper().readValue(Objects.requireNonNull(file), HashMap.class);
            var article = (Map<String, Object>) Objects.requireNonNull(page.get("article"));
            article.computeIfPresent("body", (name, blocks) -> ((List<Object>) blocks).subList(0, ENOUGH_BLOCKS));
            return page;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
