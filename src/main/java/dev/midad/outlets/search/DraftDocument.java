package dev.midad.outlets.search;

import dev.midad.newsroom.articles.DeskText;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;

/** Writes the desk's copy of an article as a document of the desk's index. */
final class DraftDocument {

    private DraftDocument() {}

    static Document of(DeskText draft) {
        var document = new Document();
        WordFields.add(draft.text(), document);
        document.add(new StringField(Indexed.STATE, draft.state(), Field.Store.NO));
        if (draft.review() != null) {
            document.add(new StringField(Indexed.REVIEW, draft.review(), Field.Store.NO));
        }
        if (draft.isTrashed()) {
            document.add(new StringField(Indexed.STATE, Indexed.TRASHED, Field.Store.NO));
        }
        document.add(new StringField(Indexed.CREATOR, draft.createdBy().toString(), Field.Store.NO));
        if (draft.firstPublishedAt() != null) {
            document.add(new LongField(
                    Indexed.FIRST_PUBLISHED_AT, draft.firstPublishedAt().toEpochMilli(), Field.Store.NO));
        }
        document.add(new LongField(Indexed.PUBLISHED_AT, draft.updatedAt().toEpochMilli(), Field.Store.NO));
        return document;
    }
}
