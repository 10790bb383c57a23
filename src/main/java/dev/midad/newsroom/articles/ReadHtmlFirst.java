package dev.midad.newsroom.articles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.newsroom.publication.Publications;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTML that an act is handed while nothing is locked and no connection is taken: a long page may take a
 * second. It comes after the check of roles, and before every transaction.
 */
@Interceptor
@HtmlReadFirst
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ReadHtmlFirst {

    private final HtmlBodies bodies;
    private final Publications publications;
    private final ArticleRepository articles;

    ReadHtmlFirst(HtmlBodies bodies, Publications publications, ArticleRepository articles) {
        this.bodies = bodies;
        this.publications = publications;
        this.articles = articles;
    }

    @AroundInvoke
    @Nullable
    Object read(InvocationContext invocation) throws Exception {
        try {
            for (var given : invocation.getParameters()) {
                if (given instanceof ArticleDraft draft) {
                    read(draft);
                } else if (given instanceof MovedArticle moved) {
                    Stream.of(moved.draft(), moved.published()).forEach(this::read);
                } else if (given instanceof JsonNode patch
                        && patch.path("bodyHtml").isTextual()) {
                    language(patch, invocation.getParameters())
                            .ifPresent(lang ->
                                    bodies.readFirst(patch.get("bodyHtml").textValue(), lang));
                }
            }
            return invocation.proceed();
        } finally {
            bodies.forget();
        }
    }

    private void read(@Nullable ArticleDraft draft) {
        var html = draft == null ? null : draft.bodyHtml();
        if (draft != null && html != null) {
            language(draft.lang()).ifPresent(lang -> bodies.readFirst(html, lang));
        }
    }

    /** Returns the language after the patch; empty where there is no such article, or the act refuses the language. */
    private Optional<String> language(JsonNode patch, Object[] parameters) {
        if (patch.has("lang")) {
            return language(patch.get("lang").textValue());
        }
        return Stream.of(parameters)
                .flatMap(given -> given instanceof UUID id ? Stream.of(id) : Stream.empty())
                .findFirst()
                .flatMap(id -> QuarkusTransaction.requiringNew().call(() -> articles.findByIdOptional(id)))
                .map(article -> article.lang);
    }

    private Optional<String> language(@Nullable String given) {
        return given == null ? Optional.of(publications.languageOr(null)) : LanguageTags.parse(given);
    }
}
