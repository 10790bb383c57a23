package dev.midad.moving.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.newsroom.articles.ArticleService;
import dev.midad.newsroom.articles.PublishArticle;
import dev.midad.newsroom.authors.AuthorService;
import dev.midad.newsroom.frontdesk.FrontData;
import dev.midad.newsroom.frontdesk.ImportFront;
import dev.midad.newsroom.frontdesk.MovedFront;
import dev.midad.newsroom.menus.MoveMenus;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.sections.SectionService;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts a page of a weekly into a database that never held anything, so that a new installation has something to read.
 */
@ApplicationScoped
class SampleContent {

    static final String FILE = "sample/article-page.ar.json";
    private static final String PAGES = "sample/pages.ar.json";
    private static final String FRONT = "sample/front.ar.json";

    private static final Logger LOG = Logger.getLogger(SampleContent.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final ChangeLog changes;
    private final ObjectMapper json;
    private final Publications publications;
    private final SectionService sections;
    private final AuthorService authors;

    SampleContent(
            ChangeLog changes,
            ObjectMapper json,
            Publications publications,
            SectionService sections,
            AuthorService authors) {
        this.changes = changes;
        this.json = json;
        this.publications = publications;
        this.sections = sections;
        this.authors = authors;
    }

    void start(
            @Observes @Priority(2) StartupEvent event,
            @ConfigProperty(name = "midad.sample-content", defaultValue = "false") String wanted,
            ArticleService articles,
            PublishArticle publishing,
            SampleIssue issue,
            ImportFront fronts,
            MoveMenus menus,
            Audit audit) {
        if (isWanted(wanted) && changes.isEmpty()) {
            var cover = issue.cover(NOBODY);
            QuarkusTransaction.requiringNew().run(() -> {
                if (changes.lockIfEmpty()) {
                    var out = put(read(FILE, SamplePage.class), articles, publishing);
                    issue.put(cover, out, NOBODY);
                    putPages(read(PAGES, SamplePages.class), out, articles, publishing, menus);
                    fronts.bring(MovedFront.launched(read(FRONT, FrontData.class), out), NOBODY);
                    audit.record(AuditAction.IMPORT, "sample", null, Map.of("file", FILE));
                }
            });
        }
    }

    private static boolean isWanted(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigurationException("midad.sample-content is true or false, not " + value + ".");
        };
    }

    /** Returns when all of it was published. */
    private Instant put(SamplePage page, ArticleService articles, PublishArticle publishing) {
        publications.patch("*", page.publication());
        sections.create(page.section());
        authors.create(page.author());
        var article = articles.create(page.article(), NOBODY);
        publishing.publish(article.id(), "*", page.publishAt());
        LOG.infof("The sample page is ready to read: /v1/articles/%s", article.id());
        return page.publishAt();
    }

    private static void putPages(
            SamplePages sample, Instant out, ArticleService articles, PublishArticle publishing, MoveMenus menus) {
        for (var page : sample.pages()) {
            publishing.publish(articles.create(page, NOBODY).id(), "*", out);
        }
        menus.bring(null, sample.menu());
    }

    private <T> T read(String file, Class<T> type) {
        try (InputStream content = SampleContent.class.getResourceAsStream("/" + file)) {
            return json.readValue(Objects.requireNonNull(content), type);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
