package dev.midad.outlets.search;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LoggedChange;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.published.PublishedTexts;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.jboss.logging.Logger;

/** Brings published and planned articles, and the names of authors, sections and tags, into the published index. */
@ApplicationScoped
class PublishedFeed implements IndexFeed {

    private static final Logger LOG = Logger.getLogger(PublishedFeed.class);
    private static final int BATCH = Reindexed.BATCH;
    private static final int TOLD_EACH = 10_000;
    private static final List<ContentKind> NAMED = List.of(ContentKind.AUTHOR, ContentKind.SECTION, ContentKind.TAG);
    private static final UUID FIRST = new UUID(0, 0);

    private final PublishedTexts texts;
    private final Authors authors;
    private final Sections sections;
    private final Tags tags;

    PublishedFeed(PublishedTexts texts, Authors authors, Sections sections, Tags tags) {
        this.texts = texts;
        this.authors = authors;
        this.sections = sections;
        this.tags = tags;
    }

    @Override
    public void bringAll(Generation index) throws IOException {
        var brought = 0;
        var page = texts.after(FIRST, BATCH);
        while (!page.isEmpty()) {
            for (var text : page) {
                index.writer().addDocument(ArticleDocument.of(text));
            }
            if (brought / TOLD_EACH != (brought + page.size()) / TOLD_EACH) {
                LOG.infof("The search index is being made: %d articles so far", brought + page.size());
            }
            brought += page.size();
            page = texts.after(page.get(page.size() - 1).snapshot(), BATCH);
        }
        bringNames(index, ContentKind.AUTHOR, authors.ids());
        bringNames(index, ContentKind.SECTION, sections.ids());
        bringNames(index, ContentKind.TAG, tags.ids());
        LOG.infof("The search index is made: %d articles", brought);
    }

    @Override
    public void bring(Generation index, List<LoggedChange> changes) throws IOException {
        var ids = changes.stream()
                .collect(Collectors.groupingBy(
                        LoggedChange::kind, Collectors.mapping(LoggedChange::id, Collectors.toSet())));
        var articles = new LinkedHashSet<UUID>();
        // A planned article shows first in the change of its draft: its snapshot is ready before its time.
        articles.addAll(ids.getOrDefault(ContentKind.ARTICLE, Set.of()));
        articles.addAll(ids.getOrDefault(ContentKind.DRAFT, Set.of()));
        for (var kind : NAMED) {
            var changed = ids.getOrDefault(kind, Set.of());
            bringNames(index, kind, changed);
            if (kind != ContentKind.SECTION) {
                articles.addAll(Reindexed.articlesWith(index, kind, changed));
            }
        }
        for (var batch : Reindexed.batches(List.copyOf(articles))) {
            bringArticles(index, batch);
        }
    }

    private void bringArticles(Generation index, List<UUID> articles) throws IOException {
        var byArticle = texts.of(articles).stream()
                .collect(Collectors.groupingBy(
                        published -> published.text().article(),
                        Collectors.mapping(ArticleDocument::of, Collectors.toList())));
        for (var article : articles) {
            index.replace(article, byArticle.getOrDefault(article, List.of()));
        }
    }

    private void bringNames(Generation index, ContentKind kind, Collection<UUID> ids) throws IOException {
        for (var batch : Reindexed.batches(List.copyOf(ids))) {
            var found = names(kind, batch);
            for (var id : batch) {
                var document =
                        found.containsKey(id) ? List.of(NameDocument.of(kind, id, found.get(id))) : List.<Document>of();
                index.replace(id, document);
            }
        }
    }

    private Map<UUID, List<String>> names(ContentKind kind, List<UUID> ids) {
        return switch (kind) {
            case AUTHOR -> authors.names(ids);
            case SECTION -> sections.names(ids);
            case TAG -> tags.names(ids);
            default -> Map.of();
        };
    }
}
