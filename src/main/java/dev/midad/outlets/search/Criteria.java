package dev.midad.outlets.search;

import dev.midad.newsroom.published.ArticleCriteria;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Narrows a query to the articles that readers may see, and to the filters that the client sent. */
final class Criteria {

    private Criteria() {}

    /**
     * Keeps only articles that readers may see now. It looks up the articles that do not show, because few are planned
     * and few have an end.
     */
    static void visible(BooleanQuery.Builder query, Instant now) {
        var at = ArticleDocument.microseconds(now);
        query.add(new TermQuery(new Term(Indexed.KIND, Indexed.ARTICLE)), Occur.FILTER);
        query.add(LongPoint.newRangeQuery(Indexed.VISIBLE_FROM, at + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        query.add(LongPoint.newRangeQuery(Indexed.VISIBLE_UNTIL, Long.MIN_VALUE, at), Occur.MUST_NOT);
    }

    static void narrow(BooleanQuery.Builder query, ArticleCriteria criteria) {
        any(query, Indexed.SECTION, ids(criteria.sections()));
        any(query, Indexed.AUTHOR, ids(criteria.authors()));
        any(query, Indexed.TAG, ids(criteria.tags()));
        any(query, Indexed.LANG, criteria.languages());
        if (criteria.from() != null || criteria.to() != null) {
            query.add(
                    LongField.newRangeQuery(
                            Indexed.PUBLISHED_AT,
                            criteria.from() == null ? Long.MIN_VALUE : first(criteria.from()),
                            criteria.to() == null ? Long.MAX_VALUE : first(criteria.to()) - 1),
                    Occur.FILTER);
        }
    }

    /** Returns the first whole millisecond at or after the moment. */
    private static long first(Instant moment) {
        return moment.plusNanos(999_999).toEpochMilli();
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static void any(BooleanQuery.Builder query, String field, List<String> values) {
        if (!values.isEmpty()) {
            query.add(
                    new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
    }
}
