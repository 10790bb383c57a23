package dev.midad.conversation.submission;

import dev.midad.conversation.spam.CommentsConfiguration;
import dev.midad.conversation.spam.ReaderHashes;
import dev.midad.foundation.web.RateLimit;
import dev.midad.foundation.web.RateLimits;
import dev.midad.newsroom.published.ReadableArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Slows floods down: by the address that they come from, and by the article that they hit. */
@ApplicationScoped
class SubmissionLimits {

    private static final Duration LIKES_WINDOW = Duration.ofMinutes(1);

    private final RateLimits limits;
    private final ReaderHashes hashes;
    private final ReadableArticles articles;
    private final CommentsConfiguration configuration;

    SubmissionLimits(
            RateLimits limits, ReaderHashes hashes, ReadableArticles articles, CommentsConfiguration configuration) {
        this.limits = limits;
        this.hashes = hashes;
        this.articles = articles;
        this.configuration = configuration;
    }

    /** @throws dev.midad.foundation.web.ProblemException {@code too-many-requests}; {@code not-found} where readers have no such article */
    void requireSubmission(String ref) {
        take("address");
        var article = articles.require(ref).id();
        limits.take(
                new RateLimit("article", configuration.perArticle(), configuration.perArticleWindow()),
                article.toString());
    }

    void requireChange() {
        take("changes");
    }

    void requireLike() {
        limits.take(new RateLimit("likes", configuration.likesPerAddress(), LIKES_WINDOW), hashes.address());
    }

    private void take(String name) {
        limits.take(
                new RateLimit(name, configuration.perAddress(), configuration.perAddressWindow()), hashes.address());
    }
}
