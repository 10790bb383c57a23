package dev.midad.outlets.search;

import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Counts the found articles by section, author, tag and year. */
@ApplicationScoped
class Facets {

    private static final int MOST = 20;

    /**
     * Holds what counting needs of one state of the index. It is made once, and all searches in that state share it.
     */
    private record Ordinals(Object reader, Map<String, StringDocValuesReaderState> byField) {}

    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private volatile @Nullable Ordinals ordinals;

    Facets(Sections sections, Authors authors, Tags tags) {
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
    }

    /** Returns for each facet its most frequent values with their counts, the most frequent first. */
    Map<String, List<LabelAndValue>> count(Set<String> facets, FacetsCollector found, IndexReader reader)
            throws IOException {
        var counts = new LinkedHashMap<String, List<LabelAndValue>>();
        for (var facet : facets) {
            counts.put(facet, facet.equals(Indexed.YEAR) ? years(found) : values(facet, found, reader));
        }
        return counts;
    }

    private static List<LabelAndValue> years(FacetsCollector found) throws IOException {
        return Arrays.asList(
                new LongValueFacetCounts(Indexed.YEAR, found).getTopChildren(MOST, Indexed.YEAR).labelValues);
    }

    private List<LabelAndValue> values(String field, FacetsCollector found, IndexReader reader) throws IOException {
        var result = new StringValueFacetCounts(ordinals(reader, field), found).getTopChildren(MOST, field);
        return result == null ? List.of() : Arrays.asList(result.labelValues);
    }

    private StringDocValuesReaderState ordinals(IndexReader reader, String field) throws IOException {
        var key = reader.getReaderCacheHelper().getKey();
        var known = ordinals;
        if (known == null || !known.reader().equals(key)) {
            known = new Ordinals(
                    key,
                    Map.of(
                            Indexed.SECTION, new StringDocValuesReaderState(reader, Indexed.SECTION),
                            Indexed.AUTHOR, new StringDocValuesReaderState(reader, Indexed.AUTHOR),
                            Indexed.TAG, new StringDocValuesReaderState(reader, Indexed.TAG)));
            ordinals = known;
        }
        return Objects.requireNonNull(known.byField().get(field));
    }

    /** Adds names to the counted values, in this language where they have a name in it. */
    @Transactional
    Map<String, List<FacetValue>> named(Map<String, List<LabelAndValue>> counts, String lang) {
        var named = new LinkedHashMap<String, List<FacetValue>>();
        counts.forEach((facet, values) -> named.put(facet, named(facet, values, lang)));
        return named;
    }

    private List<FacetValue> named(String facet, List<LabelAndValue> values, String lang) {
        if (facet.equals(Indexed.YEAR)) {
            return values.stream()
                    .map(value -> new FacetValue(value.label, null, value.label, value.value.longValue()))
                    .toList();
        }
        var ids = values.stream().map(value -> UUID.fromString(value.label)).toList();
        var names = names(facet, ids, lang);
        // Sections, authors and tags that were deleted since have no name any more, and are left out.
        return values.stream()
                .flatMap(value -> Stream.ofNullable(names.get(UUID.fromString(value.label)))
                        .map(name -> name.counting(value.value.longValue())))
                .toList();
    }

    /** Names a section, an author or a tag. */
    private record Name(UUID id, String slug, String name) {

        FacetValue counting(long count) {
            return new FacetValue(slug, id, name, count);
        }
    }

    private Map<UUID, Name> names(String facet, List<UUID> ids, String lang) {
        var names =
                switch (facet) {
                    case Indexed.SECTION ->
                        sections.refs(ids, lang).values().stream()
                                .map(section -> new Name(section.id(), section.slug(), section.name()));
                    case Indexed.AUTHOR ->
                        authors.refs(ids, lang).values().stream()
                                .map(author -> new Name(author.id(), author.slug(), author.name()));
                    default ->
                        tags.refs(ids, lang).values().stream().map(tag -> new Name(tag.id(), tag.slug(), tag.name()));
                };
        return names.collect(Collectors.toMap(Name::id, Function.identity()));
    }
}
