package dev.midad.outlets.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds at which positions some documents have what a query looks for, as written words or as stems. Each list of the index is
 * read once a segment.
 */
final class Occurrences {

    /**
     * Describes a find.
     *
     * @param name what was looked for
     * @param first the form at the first position, {@code last} the one at the last
     */
    record Occurrence(String name, int from, String first, int to, String last) {}

    private final Sought sought;
    private final Map<Integer, Set<Occurrence>> found = new HashMap<>();

    private Occurrences(Sought sought) {
        this.sought = sought;
    }

    /** @param documents in their order in the index */
    static Occurrences of(IndexReader index, Sought sought, List<Integer> documents) throws IOException {
        var occurrences = new Occurrences(sought);
        for (var leaf : index.leaves()) {
            var own = documents.stream()
                    .filter(document -> document >= leaf.docBase
                            && document < leaf.docBase + leaf.reader().maxDoc())
                    .toList();
            if (!own.isEmpty()) {
                occurrences.find(leaf, own);
            }
        }
        return occurrences;
    }

    Set<Occurrence> in(int document) {
        return found.getOrDefault(document, Set.of());
    }

    private void find(LeafReaderContext leaf, List<Integer> documents) throws IOException {
        var fields = new ArrayList<TermsEnum>();
        for (var field : List.of(Indexed.EXACT, Indexed.STEM)) {
            var terms = leaf.reader().terms(field);
            if (terms != null) {
                fields.add(terms.iterator());
            }
        }
        var segment = new Segment(leaf.docBase, fields, documents);
        for (var form : sought.forms()) {
            segment.read(
                    form, (document, position) -> add(document, new Occurrence(form, position, form, position, form)));
        }
        for (var phrase : sought.phrases()) {
            find(phrase, segment);
        }
        for (var beginning : sought.beginnings()) {
            segment.readAll(
                    beginning,
                    (form, document, position) ->
                            add(document, new Occurrence(beginning, position, form, position, form)));
        }
    }

    private void add(int document, Occurrence occurrence) {
        found.computeIfAbsent(document, unused -> new LinkedHashSet<>()).add(occurrence);
    }

    private void find(List<String> phrase, Segment segment) throws IOException {
        var positions = new ArrayList<Map<Integer, Set<Integer>>>();
        for (var word : phrase) {
            var byDocument = new HashMap<Integer, Set<Integer>>();
            segment.read(word, (document, position) -> byDocument
                    .computeIfAbsent(document, unused -> new LinkedHashSet<>())
                    .add(position));
            positions.add(byDocument);
        }
        var name = String.join(" ", phrase);
        var last = phrase.size() - 1;
        for (var document : segment.documents()) {
            for (var from : begins(positions, document)) {
                add(document, new Occurrence(name, from, phrase.get(0), from + last, phrase.get(last)));
            }
        }
    }

    private static Set<Integer> begins(List<Map<Integer, Set<Integer>>> positions, int document) {
        var begins = new LinkedHashSet<>(positions.get(0).getOrDefault(document, Set.of()));
        for (var i = 1; i < positions.size(); i++) {
            var at = i;
            var next = positions.get(i).getOrDefault(document, Set.of());
            begins.removeIf(begin -> !next.contains(begin + at));
        }
        return begins;
    }

    /** Takes one position after the other. */
    private interface Taken {
        void take(int document, int position);
    }

    /** Takes one position after the other, each with the form that stands there. */
    private interface FormTaken {
        void take(String form, int document, int position);
    }

    /**
     * Reads the lists of one segment.
     *
     * @param fields of written words and of stems
     */
    private record Segment(int base, List<TermsEnum> fields, List<Integer> documents) {

        void read(String form, Taken taken) throws IOException {
            for (var terms : fields) {
                if (terms.seekExact(new BytesRef(form))) {
                    read(terms, taken);
                }
            }
        }

        void readAll(String beginning, FormTaken taken) throws IOException {
            var sign = new BytesRef(beginning);
            for (var terms : fields) {
                var isThere = terms.seekCeil(sign) != TermsEnum.SeekStatus.END;
                for (var term = isThere ? terms.term() : null;
                        term != null && StringHelper.startsWith(term, sign);
                        term = terms.next()) {
                    var form = term.utf8ToString();
                    read(terms, (document, position) -> taken.take(form, document, position));
                }
            }
        }

        private void read(TermsEnum term, Taken taken) throws IOException {
            var postings = term.postings(null, PostingsEnum.POSITIONS);
            for (var document : documents) {
                var own = document - base;
                if (postings.docID() < own && postings.advance(own) == PostingsEnum.NO_MORE_DOCS) {
                    return;
                }
                if (postings.docID() == own) {
                    for (var i = postings.freq(); i > 0; i--) {
                        taken.take(document, postings.nextPosition());
                    }
                }
            }
        }
    }
}
