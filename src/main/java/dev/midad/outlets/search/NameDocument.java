package dev.midad.outlets.search;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Writes the names of an author, a section or a tag as a document, for suggestions. */
final class NameDocument {

    private NameDocument() {}

    static Document of(ContentKind kind, UUID id, List<String> names) {
        var document = new Document();
        document.add(new StringField(Indexed.KIND, kind.tag(), Field.Store.NO));
        document.add(new StringField(Indexed.ID, id.toString(), Field.Store.YES));
        document.add(new SortedDocValuesField(Indexed.ID, new BytesRef(id.toString())));
        names.stream()
                .map(name -> SearchLanguage.OTHER.analyzer().words(name))
                .flatMap(words -> Words.beginnings(words).stream())
                .distinct()
                .forEach(beginning -> document.add(new StringField(Indexed.BEGINNING, beginning, Field.Store.NO)));
        return document;
    }
}
