package dev.midad.outlets.search;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.newsroom.articles.ArticleEditorialSummary;
import dev.midad.newsroom.articles.DeskArticles;
import dev.midad.newsroom.articles.DeskFilter;
import dev.midad.newsroom.articles.DeskParameters;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Searches the desk's articles, drafts and trash included. */
@ApplicationScoped
class DeskSearch {

    private final DeskIndex index;
    private final DeskArticles articles;
    private final Cursors cursors;
    private final Synonyms synonyms;
    private final PublicationCalendar calendar;

    DeskSearch(
            DeskIndex index, DeskArticles articles, Cursors cursors, Synonyms synonyms, PublicationCalendar calendar) {
        this.index = index;
        this.articles = articles;
        this.cursors = cursors;
        this.synonyms = synonyms;
        this.calendar = calendar;
    }

    /** Holds an article that the index found, and its place in the order of the answer. */
    private record Hit(FieldDoc at, Document document) {

        UUID id() {
            return UUID.fromString(document.get(Indexed.ID));
        }
    }

    Page<EditorialHit> search(TypedQuery typed, DeskParameters parameters, Paging paging, Actor actor) {
        var filter = articles.filter(parameters, actor);
        var fingerprint = "desk-search|" + typed.text() + '|' + filter.fingerprint();
        var cursor = cursors.read(fingerprint, paging.cursor());
        var days = calendar.days(Indexed.FIRST_PUBLISHED_AT, typed);
        return index.search(searcher -> {
            var words = new LuceneQuery(typed, Vocabulary.of(searcher.getIndexReader(), synonyms.words()), days);
            var query = words.matching();
            narrow(query, filter);
            var asked = query.build();
            var hits = hits(searcher, asked, after(cursor), paging.limit() + 1);
            var shown = hits.subList(0, Math.min(hits.size(), paging.limit()));
            return new Page<>(
                    shown(searcher, shown, words),
                    new Page.Info(
                            paging.limit(),
                            hits.size() > paging.limit()
                                    ? cursors.write(fingerprint, place(shown.get(paging.limit() - 1)))
                                    : null,
                            paging.count() ? (long) searcher.count(asked) : null));
        });
    }

    private static List<Hit> hits(IndexSearcher searcher, BooleanQuery query, @Nullable FieldDoc after, int most)
            throws IOException {
        var top = searcher.search(query, new TopFieldCollectorManager(PublishedSearch.BY_SCORE, most, after, most));
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var one : top.scoreDocs) {
            hits.add(new Hit((FieldDoc) one, stored.document(one.doc)));
        }
        return hits;
    }

    private List<EditorialHit> shown(IndexSearcher searcher, List<Hit> hits, LuceneQuery words) throws IOException {
        var found = articles.summaries(hits.stream().map(Hit::id).toList());
        var highlights = new Highlights(
                searcher.getIndexReader(),
                words,
                hits.stream().map(hit -> hit.at().doc).toList());
        var shown = new ArrayList<EditorialHit>();
        for (var hit : hits) {
            ArticleEditorialSummary article = found.get(hit.id());
            if (article != null) {
                shown.add(new EditorialHit(article, highlights.of(hit.at().doc, hit.document())));
            }
        }
        return shown;
    }

    private static void narrow(BooleanQuery.Builder query, DeskFilter filter) {
        only(query, Indexed.REVIEW, filter.review());
        only(query, Indexed.LANG, filter.lang());
        only(query, Indexed.CREATOR, filter.creator());
        only(query, Indexed.AUTHOR, filter.author());
        only(query, Indexed.TAG, filter.tag());
        if (filter.sections() != null) {
            query.add(anyOf(Indexed.SECTION, filter.sections()), Occur.FILTER);
        }
        standing(query, filter);
        var readable = filter.readable();
        if (readable != null) {
            query.add(
                    new BooleanQuery.Builder()
                            .add(anyOf(Indexed.SECTION, readable.sections()), Occur.SHOULD)
                            .add(
                                    new TermQuery(new Term(
                                            Indexed.CREATOR, readable.person().toString())),
                                    Occur.SHOULD)
                            .build(),
                    Occur.FILTER);
        }
    }

    private static void standing(BooleanQuery.Builder query, DeskFilter filter) {
        var trash = new TermQuery(new Term(Indexed.STATE, Indexed.TRASHED));
        if (filter.states().isEmpty()) {
            query.add(trash, filter.trash() ? Occur.FILTER : Occur.MUST_NOT);
            return;
        }
        var standing = new BooleanQuery.Builder().add(anyOf(Indexed.STATE, filter.states()), Occur.SHOULD);
        if (filter.trash()) {
            standing.add(trash, Occur.SHOULD);
        } else {
            query.add(trash, Occur.MUST_NOT);
        }
        query.add(standing.build(), Occur.FILTER);
    }

    private static Query anyOf(String field, List<?> values) {
        return new TermInSetQuery(
                field,
                values.stream().map(value -> new BytesRef(value.toString())).toList());
    }

    private static void only(BooleanQuery.Builder query, String field, @Nullable Object value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value.toString())), Occur.FILTER);
        }
    }

    private static List<String> place(Hit hit) {
        return List.of(hit.at().fields[0].toString(), hit.id().toString());
    }

    private static @Nullable FieldDoc after(@Nullable List<String> cursor) {
        return cursor == null
                ? null
                : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {
                    Float.valueOf(cursor.get(0)), new BytesRef(cursor.get(1))
                });
    }
}
