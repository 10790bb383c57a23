package dev.midad.newsroom.published;

import dev.midad.foundation.delivery.AsyncReader;
import dev.midad.foundation.reading.AsyncDatabase;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.PresentAddress;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one article by its id or its present slug, without included parts, and keeps no thread waiting. */
@Singleton
class AsyncArticle implements AsyncReader {

    private final AsyncDatabase database;
    private final PublishedRepository published;

    AsyncArticle(AsyncDatabase database, PublishedRepository published) {
        this.database = database;
        this.published = published;
    }

    @Override
    public String path() {
        return ArticleResource.COLLECTION + "{ref}";
    }

    @Override
    public @Nullable Future<Optional<Found>> read(String ref, Map<String, String> parameters) {
        var shape = database.isThere() && !parameters.containsKey("include") ? shape(parameters) : null;
        return shape == null
                ? null
                : published.findAsync(ref, language(parameters), shape).map(row -> row.filter(
                                found -> PresentAddress.isPresent(ref, found.address()))
                        .map(found -> new Found(found.article(), found.readAt(), found.nextMoment())));
    }

    private static @Nullable String language(Map<String, String> parameters) {
        return Parameters.language("lang", parameters.get("lang"));
    }

    /**
     * Returns the shape that the client asks for. It is null where the parameters must be refused, and where the body
     * is asked for as HTML or text, which takes longer to make than other requests on the thread may wait.
     */
    private static @Nullable ArticleShape shape(Map<String, String> parameters) {
        try {
            var shape = new ShapeParameters(
                            parameters.get("view"), parameters.get("fields"), parameters.get("bodyFormat"))
                    .chosen("full");
            language(parameters);
            return shape.format() == BodyFormat.BLOCKS ? shape : null;
        } catch (ProblemException refusal) {
            return null;
        }
    }
}
