package dev.midad.moving.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.conversation.comments.ImportComment;
import dev.midad.conversation.comments.MovedComment;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.ArticleDraft;
import dev.midad.newsroom.articles.ArticleState;
import dev.midad.newsroom.articles.ImportArticle;
import dev.midad.newsroom.articles.MovedArticle;
import dev.midad.newsroom.authors.AuthorDraft;
import dev.midad.newsroom.authors.AuthorService;
import dev.midad.newsroom.frontdesk.FrontData;
import dev.midad.newsroom.frontdesk.ImportFront;
import dev.midad.newsroom.frontdesk.MovedFront;
import dev.midad.newsroom.issuedesk.ImportIssue;
import dev.midad.newsroom.issuedesk.IssueDraft;
import dev.midad.newsroom.issuedesk.IssueState;
import dev.midad.newsroom.issuedesk.MovedIssue;
import dev.midad.newsroom.menus.MoveMenus;
import dev.midad.newsroom.menus.MovedMenu;
import dev.midad.newsroom.publication.MovePublication;
import dev.midad.newsroom.redirects.MoveRedirects;
import dev.midad.newsroom.redirects.RedirectDraft;
import dev.midad.newsroom.sections.SectionDraft;
import dev.midad.newsroom.sections.SectionService;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.tags.TagDraft;
import dev.midad.newsroom.tags.TagService;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings in what one line holds, in the caller's transaction. */
@ApplicationScoped
class BringLine {

    private final ObjectMapper json;
    private final MovePublication publication;
    private final SectionService sections;
    private final AuthorService authors;
    private final TagService tags;
    private final ImportArticle articles;
    private final ImportIssue issues;
    private final ImportFront fronts;
    private final ImportComment comments;
    private final MoveMenus menus;
    private final MoveRedirects redirects;
    private final Audit audit;

    BringLine(
            ObjectMapper json,
            MovePublication publication,
            SectionService sections,
            AuthorService authors,
            TagService tags,
            ImportArticle articles,
            ImportIssue issues,
            ImportFront fronts,
            ImportComment comments,
            MoveMenus menus,
            MoveRedirects redirects,
            Audit audit) {
        this.json = json;
        this.publication = publication;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.articles = articles;
        this.issues = issues;
        this.fronts = fronts;
        this.comments = comments;
        this.menus = menus;
        this.redirects = redirects;
        this.audit = audit;
    }

    Result bring(RawLine raw, UUID actor) throws JsonProcessingException {
        var line = json.readValue(raw.text(), Line.class);
        if (line == null) {
            throw wrong("", "wrongType", "A line is one JSON object.", "كل سطر كائن JSON واحد.");
        }
        var kind = line.kind() == null ? "" : line.kind();
        if (line.data() == null || !line.data().isObject()) {
            throw wrong("/data", "required", "This is required, an object.", "هذه القيمة مطلوبة، وهي كائن.");
        }
        if (kind.equals("publication")) {
            var changed = publication.bring(line.data());
            if (changed) {
                audit.record(AuditAction.IMPORT, kind, null, Map.of("line", raw.number()));
            }
            return new Result(raw.number(), kind, null, null, changed ? "updated" : "unchanged", null);
        }
        if (kind.equals("comment")) {
            var outcome = comments.bring(
                    line.id(),
                    json.treeToValue(line.data(), MovedComment.class),
                    line.state(),
                    line.createdAt(),
                    line.updatedAt());
            if (outcome != Imported.Outcome.UNCHANGED) {
                audit.record(AuditAction.IMPORT, kind, line.id(), Map.of("line", raw.number()));
            }
            return new Result(raw.number(), kind, line.id(), null, named(outcome), null);
        }
        var done = bring(kind, line, line.data(), actor);
        if (done.outcome() != Imported.Outcome.UNCHANGED) {
            audit.record(AuditAction.IMPORT, kind, done.id(), Map.of("line", raw.number(), "slug", done.slug()));
        }
        return new Result(raw.number(), kind, done.id(), done.slug(), named(done.outcome()), null);
    }

    private static String named(Imported.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private Imported bring(String kind, Line line, JsonNode data, UUID actor) throws JsonProcessingException {
        return switch (kind) {
            case "section" -> sections.bring(line.named(json.treeToValue(data, SectionDraft.class)));
            case "author" -> authors.bring(line.named(json.treeToValue(data, AuthorDraft.class)));
            case "tag" -> tags.bring(line.named(json.treeToValue(data, TagDraft.class)));
            case "issue" -> issues.bring(issue(line, data), actor);
            case "front" -> fronts.bring(front(line, data), actor);
            case "article" -> articles.bring(article(line, data), actor);
            case "menu" -> menus.bring(line.id(), json.treeToValue(data, MovedMenu.class));
            case "redirect" -> redirects.bring(line.id(), json.treeToValue(data, RedirectDraft.class));
            default ->
                throw wrong(
                        "/kind",
                        "invalidValue",
                        "One of publication, section, author, tag, media, article, issue, front, menu, redirect, comment.",
                        "إحدى القيم: publication وsection وauthor وtag وmedia وarticle وissue وfront وmenu وredirect وcomment.");
        };
    }

    private MovedArticle article(Line line, JsonNode data) throws JsonProcessingException {
        return new MovedArticle(
                line.id(),
                json.treeToValue(data, ArticleDraft.class),
                state(line.state()),
                line.publishedAt(),
                line.updatedAt(),
                line.createdAt(),
                line.scheduledAt(),
                line.unpublishAt(),
                line.takenDown(),
                line.former(),
                line.published() == null ? null : json.treeToValue(line.published(), ArticleDraft.class));
    }

    private MovedIssue issue(Line line, JsonNode data) throws JsonProcessingException {
        return new MovedIssue(
                line.id(),
                json.treeToValue(data, IssueDraft.class),
                tagged(IssueState.values(), IssueState::tag, line.state()),
                line.publishedAt(),
                line.updatedAt(),
                line.createdAt(),
                line.scheduledAt(),
                line.former(),
                line.published() == null ? null : json.treeToValue(line.published(), IssueDraft.class));
    }

    private MovedFront front(Line line, JsonNode data) throws JsonProcessingException {
        return new MovedFront(
                line.id(),
                json.treeToValue(data, FrontData.class),
                line.publishedAt(),
                line.updatedAt(),
                line.createdAt(),
                line.former());
    }

    private static ArticleState state(@Nullable String tag) {
        return tagged(ArticleState.values(), ArticleState::tag, tag);
    }

    private static <T> T tagged(T[] states, Function<T, String> named, @Nullable String tag) {
        return Arrays.stream(states)
                .filter(state -> named.apply(state).equals(tag == null ? "draft" : tag))
                .findFirst()
                .orElseThrow(
                        () -> wrong("/state", "invalidValue", "This value is not allowed.", "هذه القيمة غير مسموحة."));
    }

    static ProblemException wrong(String pointer, String code, String english, String arabic) {
        return ProblemException.invalid(pointer, code, new Message(english, arabic));
    }
}
