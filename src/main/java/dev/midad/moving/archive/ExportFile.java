package dev.midad.moving.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.conversation.comments.ExportComments;
import dev.midad.conversation.comments.ExportedComment;
import dev.midad.newsroom.articles.ExportArticles;
import dev.midad.newsroom.articles.MovedArticle;
import dev.midad.newsroom.frontdesk.ExportFronts;
import dev.midad.newsroom.frontdesk.MovedFront;
import dev.midad.newsroom.issuedesk.ExportIssues;
import dev.midad.newsroom.issuedesk.MovedIssue;
import dev.midad.newsroom.media.ExportMedia;
import dev.midad.newsroom.media.MovedMedium;
import dev.midad.newsroom.menus.MoveMenus;
import dev.midad.newsroom.redirects.MoveRedirects;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the whole newsroom as it stood at one moment, in the form in which an import takes it. */
@ApplicationScoped
class ExportFile {

    private static final int PAGE = 200;
    private static final int SECONDS = 24 * 60 * 60;

    private final ExportedNames names;
    private final ExportMedia media;
    private final ExportArticles articles;
    private final ExportIssues issues;
    private final ExportFronts fronts;
    private final ExportComments comments;
    private final MoveMenus menus;
    private final MoveRedirects redirects;
    private final Audit audit;
    private final EntityManager entities;
    private final ObjectMapper json;

    ExportFile(
            ExportedNames names,
            ExportMedia media,
            ExportArticles articles,
            ExportIssues issues,
            ExportFronts fronts,
            ExportComments comments,
            MoveMenus menus,
            MoveRedirects redirects,
            Audit audit,
            EntityManager entities,
            ObjectMapper json) {
        this.names = names;
        this.media = media;
        this.articles = articles;
        this.issues = issues;
        this.fronts = fronts;
        this.comments = comments;
        this.menus = menus;
        this.redirects = redirects;
        this.audit = audit;
        this.entities = entities;
        this.json = json;
    }

    /** Says where the file of a medium is, and brings it there where it has to. */
    interface Files {
        LineFile of(MovedMedium medium);
    }

    void run(OutputStream out, Actor actor, Files files) {
        // The audit row is written beforehand, because a transaction that writes holds up all readers of the change log
        // for as long as it runs.
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(actor, AuditAction.EXPORT, "newsroom", null, Map.of()));
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            entities.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            write(out, Line.of("publication", null, tree(names.publication()), null));
            names.sections().forEach(row -> write(out, named(SlugKind.SECTION, row)));
            entities.clear();
            this.<Map.Entry<UUID, ?>>pages(
                    after -> List.copyOf(names.authorsAfter(after == null ? null : after.getKey(), PAGE)),
                    row -> write(out, named(SlugKind.AUTHOR, row)));
            this.<Map.Entry<UUID, ?>>pages(
                    after -> List.copyOf(names.tagsAfter(after == null ? null : after.getKey(), PAGE)),
                    row -> write(out, named(SlugKind.TAG, row)));
            this.<MovedMedium>pages(
                    after -> media.after(after == null ? null : after.id(), PAGE),
                    row -> write(out, line(row, files.of(row))));
            this.<MovedArticle>pages(
                    after -> articles.after(after == null ? null : after.id(), PAGE), row -> write(out, line(row)));
            this.<MovedIssue>pages(
                    after -> issues.after(after == null ? null : after.id(), PAGE), row -> write(out, line(row)));
            this.<MovedFront>pages(
                    after -> fronts.after(after == null ? null : after.id(), PAGE), row -> write(out, line(row)));
            this.<Map.Entry<UUID, ?>>pages(
                    after -> List.copyOf(menus.after(after == null ? null : after.getKey(), PAGE)),
                    row -> write(out, Line.of("menu", row.getKey(), tree(row.getValue()), null)));
            this.<Map.Entry<UUID, ?>>pages(
                    after -> List.copyOf(redirects.after(after == null ? null : after.getKey(), PAGE)),
                    row -> write(out, Line.of("redirect", row.getKey(), tree(row.getValue()), null)));
            this.<ExportedComment>pages(
                    after -> comments.after(after == null ? null : after.id(), PAGE), row -> write(out, line(row)));
        });
    }

    private <T> void pages(Function<@Nullable T, List<T>> next, Consumer<T> writer) {
        T last = null;
        for (var page = next.apply(last); !page.isEmpty(); page = next.apply(last)) {
            page.forEach(writer);
            last = page.get(page.size() - 1);
            entities.clear();
        }
    }

    private Line named(SlugKind kind, Map.Entry<UUID, ?> row) {
        var data = tree(row.getValue());
        var former = names.formerSlugs(kind, row.getKey(), data.path("slug").asText());
        return Line.of(kind.tag(), row.getKey(), data, former);
    }

    private Line line(MovedArticle article) {
        return new Line(
                "article",
                article.id(),
                tree(article.draft()),
                article.state().tag(),
                article.publishedAt(),
                article.updatedAt(),
                article.createdAt(),
                article.scheduledAt(),
                article.unpublishAt(),
                article.takenDown(),
                article.formerSlugs(),
                article.published() == null ? null : tree(article.published()),
                null,
                null);
    }

    private Line line(MovedMedium medium, LineFile file) {
        return new Line(
                BringMediaLine.KIND,
                medium.id(),
                tree(medium.draft()),
                null,
                null,
                null,
                medium.createdAt(),
                null,
                null,
                medium.takenDown(),
                null,
                null,
                file,
                null);
    }

    private Line line(MovedIssue issue) {
        return new Line(
                "issue",
                issue.id(),
                tree(issue.draft()),
                issue.state().tag(),
                issue.publishedAt(),
                issue.updatedAt(),
                issue.createdAt(),
                issue.scheduledAt(),
                null,
                null,
                issue.formerSlugs(),
                issue.published() == null ? null : tree(issue.published()),
                null,
                null);
    }

    private Line line(MovedFront front) {
        return new Line(
                "front",
                front.id(),
                tree(front.data()),
                null,
                front.launchedAt(),
                front.updatedAt(),
                front.createdAt(),
                null,
                null,
                null,
                front.formerSlugs(),
                null,
                null,
                null);
    }

    private Line line(ExportedComment row) {
        return new Line(
                "comment",
                row.id(),
                tree(row.comment()),
                row.state(),
                null,
                row.editedAt(),
                row.createdAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private JsonNode tree(Object draft) {
        ObjectNode tree = json.valueToTree(draft);
        tree.properties().removeIf(property -> property.getValue().isNull());
        return tree;
    }

    private void write(OutputStream out, Line line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
