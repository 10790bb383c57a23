package dev.midad.outlets.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.outlets.sync.SyncPlace.UpTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client what its copy lacks, page by page. Everything is told as it is by now: the content is read later than
 * the log, so it is never older than the log says, and a change made meanwhile comes again with a later stretch of the
 * log.
 */
@ApplicationScoped
public class SyncPages {

    private static final int BATCH = 50;
    /**
     * Limits the steps of one page: a client that copies a narrow part of much changed content gets short pages, and
     * does not wait long for one.
     */
    private static final int MOST_STEPS = 40;

    private final SyncSteps steps;
    private final SyncTokens tokens;
    private final SyncFeed feed;
    private final ObjectMapper json;

    SyncPages(SyncSteps steps, SyncTokens tokens, SyncFeed feed, ObjectMapper json) {
        this.steps = steps;
        this.tokens = tokens;
        this.feed = feed;
        this.json = json;
    }

    /** Returns how far the client with this token has come. Without a token it starts a first pass. */
    SyncPlace place(SyncScope scope, @Nullable String token) {
        return token == null ? steps.first() : steps.begun(tokens.read(scope, token, "token"));
    }

    WrittenPage next(SyncScope scope, String token, int limit) {
        return page(scope, place(scope, token), limit);
    }

    public WrittenPage page(SyncScope scope, SyncPlace from, int limit) {
        var page = new PageFilling(limit);
        var place = from;
        for (var step = 0; step < MOST_STEPS && !(place instanceof UpTo) && !page.isFull(); step++) {
            place = fill(page, scope, place);
        }
        var info = new SyncPage.Info(limit, tokens.write(scope, place), !(place instanceof UpTo));
        return new WrittenPage(page.items(), info, place);
    }

    /** @return how far a copy has come with the page */
    private SyncPlace fill(PageFilling page, SyncScope scope, SyncPlace from) {
        var few = feed.after(from, scope, List.of(scope.shape()), Math.min(BATCH, page.left()));
        var place = from;
        for (var news : few.news()) {
            var item = news.item(scope);
            if (item.isPresent() && !page.takes(written(item.get()))) {
                return place;
            }
            place = news.then();
        }
        return few.end();
    }

    private byte[] written(SyncItem item) {
        try {
            return json.writeValueAsBytes(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
