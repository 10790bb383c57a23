package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Refuses what an import says of an article where no article can be so. */
@ApplicationScoped
class CheckMovedArticle {

    private final Drafts drafts;

    CheckMovedArticle(Drafts drafts) {
        this.drafts = drafts;
    }

    void check(MovedArticle moved, Instant now) {
        drafts.validated(moved.draft());
        if (moved.published() != null) {
            drafts.validated(moved.published());
        }
        if (moved.takenDown() != null) {
            drafts.validated(moved.takenDown());
        }
        var wrongs = new ArrayList<Wrong>();
        var wasOut = moved.state() == ArticleState.PUBLISHED || moved.state() == ArticleState.UNPUBLISHED;
        if (wasOut && moved.publishedAt() == null) {
            wrongs.add(required("/publishedAt"));
        }
        if (moved.state() == ArticleState.SCHEDULED && moved.scheduledAt() == null) {
            wrongs.add(required("/scheduledAt"));
        }
        if (moved.publishedAt() != null && moved.publishedAt().isAfter(now)) {
            wrongs.add(Times.inTheFuture("/publishedAt"));
        }
        wrongs.addAll(plans(moved, now));
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
    }

    private static List<Wrong> plans(MovedArticle moved, Instant now) {
        var wrongs = new ArrayList<Wrong>();
        var start = moved.scheduledAt();
        var end = moved.unpublishAt();
        if (start != null && !start.isAfter(now)) {
            wrongs.add(Times.inThePast("/scheduledAt"));
        }
        if (end != null && !end.isAfter(start == null ? now : start)) {
            wrongs.add(Times.endsTooEarly("/unpublishAt"));
        }
        return wrongs;
    }

    private static Wrong required(String pointer) {
        return Wrong.field(pointer, "required", new Message("This is required.", "هذه القيمة مطلوبة."));
    }
}
