package dev.midad.outlets.search;

import dev.midad.newsroom.published.PublishedText;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Writes a snapshot as a document of the published index. */
final class ArticleDocument {

    private ArticleDocument() {}

    static Document of(PublishedText published) {
        var document = new Document();
        WordFields.add(published.text(), document);
        document.add(new StringField(Indexed.SNAPSHOT, published.snapshot().toString(), Field.Store.YES));
        document.add(new BinaryDocValuesField(
                Indexed.SNAPSHOT, new BytesRef(published.snapshot().toString())));
        document.add(new StringField(Indexed.GROUP, published.translationGroup().toString(), Field.Store.YES));
        document.add(new LongField(Indexed.PUBLISHED_AT, published.publishedAt().toEpochMilli(), Field.Store.NO));
        document.add(new NumericDocValuesField(
                Indexed.YEAR, published.publishedAt().atOffset(ZoneOffset.UTC).getYear()));
        document.add(new LongPoint(Indexed.VISIBLE_FROM, microseconds(published.visibleFrom())));
        // Most snapshots have no end; the few that have one are found without looking at the others.
        if (published.visibleUntil() != null) {
            document.add(new LongPoint(Indexed.VISIBLE_UNTIL, microseconds(published.visibleUntil())));
        }
        return document;
    }

    /** Returns the microseconds since 1970, because PostgreSQL keeps times in microseconds. */
    static long microseconds(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }
}
