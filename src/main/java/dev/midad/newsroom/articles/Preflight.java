package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Ref;
import dev.midad.foundation.web.Speech;
import dev.midad.language.text.Body;
import dev.midad.language.text.BodyReview;
import dev.midad.newsroom.articles.PreflightFinding.Severity;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what publishing would do, and publishes nothing. */
@ApplicationScoped
class Preflight {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final Revisions revisions;
    private final Slugs slugs;
    private final Tags tags;
    private final MediaFindings media;
    private final Speech speech;

    Preflight(
            LockedArticles locked,
            ArticleRepository articles,
            SnapshotRepository snapshots,
            Revisions revisions,
            Slugs slugs,
            Tags tags,
            MediaFindings media,
            Speech speech) {
        this.locked = locked;
        this.articles = articles;
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.slugs = slugs;
        this.tags = tags;
        this.media = media;
        this.speech = speech;
    }

    /**
     * Returns what publishing would do.
     *
     * @param ifMatch where it is given, it is held against the present version, as publishing would do
     */
    @Transactional
    PreflightView of(UUID id, @Nullable String ifMatch, PublishOrder order, Actor actor) {
        var article = locked.require(id, actor);
        if (ifMatch != null) {
            locked.requireMatch(ifMatch, article);
        }
        var now = articles.now();
        order.requireSound(now, article.unpublishAt);
        var findings = findings(article, order.at() == null ? now : order.at());
        var publishable = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return new PreflightView(true, publishable, order.at(), revisions.sincePublished(article), findings);
    }

    private List<PreflightFinding> findings(Article article, Instant at) {
        var findings = new ArrayList<PreflightFinding>();
        if (article.isTrashed() || article.is(ArticleState.ARCHIVED)) {
            findings.add(error(
                    "stateForbids",
                    null,
                    Message.of(
                            "Its state is %s; restore it first.", "حالتها %s، فاسترجعها أولًا.", article.standing())));
        }
        if (article.headline == null) {
            findings.add(error(
                    "headlineMissing",
                    "/headline",
                    new Message("Nothing is published without a headline.", "لا تُنشر مقالة بلا عنوان.")));
        }
        if (article.sectionId == null && !article.isPage()) {
            findings.add(warning(
                    "sectionMissing",
                    "/section",
                    new Message(
                            "It belongs to no section, and no section's list shows it.",
                            "لا تنتمي إلى قسم، فلا تظهر في قائمة أي قسم.")));
        }
        var body = article.content();
        BodyReview.imagesWithoutAlt(body)
                .forEach(pointer -> findings.add(warning(
                        "altMissing",
                        "/body" + pointer,
                        new Message(
                                "The picture has no alternative text for whoever does not see it.",
                                "ليس للصورة نص بديل لمن لا يراها."))));
        findings.addAll(media.of(article, body, at));
        tags.proposed(article.tagIds)
                .forEach(name -> findings.add(warning(
                        "tagProposed",
                        "/tags",
                        Message.of(
                                "A writer has proposed the tag «%s»; publishing accepts it.",
                                "الوسم «%s» اقترحه كاتب، والنشر يقبله.", name))));
        addUnpublishedLinks(findings, body, at);
        addUnpublishedTranslations(findings, article, at);
        return findings;
    }

    private void addUnpublishedLinks(List<PreflightFinding> findings, Body body, Instant at) {
        for (var link : BodyReview.siteLinks(body)) {
            var target = Ref.id(link.lastSegment())
                    .filter(id -> articles.findByIdOptional(id).isPresent())
                    .or(() -> slugs.find(SlugKind.ARTICLE, link.lastSegment()));
            target.filter(id -> !snapshots.isVisible(id, at))
                    .ifPresent(id -> findings.add(warning(
                            "linkToUnpublished",
                            "/body" + link.pointer(),
                            Message.of(
                                    "It leads to an article that readers do not get: %s.",
                                    "يقود إلى مقالة لا يراها القراء: %s.", link.lastSegment()))));
        }
    }

    private void addUnpublishedTranslations(List<PreflightFinding> findings, Article article, Instant at) {
        articles.listTranslations(article).stream()
                .filter(other -> !snapshots.isVisible(other.id, at))
                .forEach(other -> findings.add(warning(
                        "translationUnpublished",
                        null,
                        Message.of(
                                "Its translation in the language %s is not published: %s.",
                                "ترجمتها باللغة %s غير منشورة: %s.",
                                other.lang,
                                Objects.requireNonNullElse(other.headline, other.slug)))));
    }

    private PreflightFinding error(String code, @Nullable String pointer, Message detail) {
        return new PreflightFinding(Severity.ERROR, code, pointer, speech.in(detail));
    }

    private PreflightFinding warning(String code, @Nullable String pointer, Message detail) {
        return new PreflightFinding(Severity.WARNING, code, pointer, speech.in(detail));
    }
}
