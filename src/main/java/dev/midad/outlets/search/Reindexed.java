package dev.midad.outlets.search;

import dev.midad.foundation.changes.ContentKind;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Tells which articles an index must bring anew, and splits them into batches. */
final class Reindexed {

    static final int BATCH = 200;

    private Reindexed() {}

    /** Returns the articles with these authors or tags, because a search for the changed name must find them. */
    static Set<UUID> articlesWith(Generation index, ContentKind kind, Set<UUID> changed) throws IOException {
        var articles = new LinkedHashSet<UUID>();
        if (changed.isEmpty()) {
            return articles;
        }
        index.searchers().maybeRefreshBlocking();
        var searcher = index.searchers().acquire();
        try {
            for (var id : changed) {
                collect(searcher, new TermQuery(new Term(kind.tag(), id.toString())), articles);
            }
        } finally {
            index.searchers().release(searcher);
        }
        return articles;
    }

    private static void collect(IndexSearcher searcher, TermQuery query, Set<UUID> articles) throws IOException {
        var most = Math.max(1, searcher.count(query));
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query, most).scoreDocs) {
            articles.add(
                    UUID.fromString(stored.document(hit.doc, Set.of(Indexed.ID)).get(Indexed.ID)));
        }
    }

    static List<List<UUID>> batches(List<UUID> ids) {
        return IntStream.iterate(0, start -> start < ids.size(), start -> start + BATCH)
                .mapToObj(start -> ids.subList(start, Math.min(ids.size(), start + BATCH)))
                .toList();
    }
}
