package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Speech;
import dev.midad.language.text.Body;
import dev.midad.language.text.MediaInBody;
import dev.midad.newsroom.articles.PreflightFinding.Severity;
import dev.midad.newsroom.media.Library;
import dev.midad.newsroom.media.LibraryMedium;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what an editor should know of the media of an article before it goes out. */
@ApplicationScoped
class MediaFindings {

    /** Says how long before the end of its rights a medium is told of. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Library library;
    private final Speech speech;

    MediaFindings(Library library, Speech speech) {
        this.library = library;
        this.speech = speech;
    }

    List<PreflightFinding> of(Article article, Body body, Instant at) {
        var places = DraftMedia.places(article.lead, body);
        var found = library.find(
                places.values().stream().map(MediaInBody.Use::media).distinct().toList());
        var findings = new ArrayList<PreflightFinding>();
        places.forEach((pointer, use) -> {
            var medium = found.get(use.media());
            if (medium != null) {
                addRights(findings, pointer, medium, at);
                if (use.kind() == MediaInBody.Kind.IMAGE && !use.saysAlt() && !medium.hasAlt(article.lang)) {
                    findings.add(warning(
                            "altMissing",
                            pointer.replaceFirst("/media$", "/alt"),
                            new Message(
                                    "The picture has no alternative text for whoever does not see it.",
                                    "ليس للصورة نص بديل لمن لا يراها.")));
                }
            }
        });
        return findings;
    }

    private void addRights(List<PreflightFinding> findings, String pointer, LibraryMedium medium, Instant at) {
        if (!medium.isUsableAt(at)) {
            findings.add(warning(
                    "mediaUnusable",
                    pointer,
                    Message.of(
                            "The rights to show %s do not hold then: readers get the text without it.",
                            "حق عرض %s غير سارٍ حينئذ، فيصل النص إلى القراء بدونه.", medium.fileName())));
            return;
        }
        var end = medium.endAfter(at);
        if (end != null && end.isBefore(at.plus(AHEAD))) {
            findings.add(warning(
                    "mediaExpires",
                    pointer,
                    Message.of("The rights to show %s end at %s.", "ينتهي حق عرض %s في %s.", medium.fileName(), end)));
        }
    }

    private PreflightFinding warning(String code, @Nullable String pointer, Message detail) {
        return new PreflightFinding(Severity.WARNING, code, pointer, speech.in(detail));
    }
}
