package dev.midad.outlets.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** Searches the index as it is at one moment. */
interface SearchWork<T> {

    T with(IndexSearcher searcher) throws IOException;
}
