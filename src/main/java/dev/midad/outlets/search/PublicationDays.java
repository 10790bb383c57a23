package dev.midad.outlets.search;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

/**
 * Knows when the articles of an index were published.
 *
 * @param field the field that has the moment
 * @param zone where the publication's days begin and end
 */
record PublicationDays(String field, ZoneId zone) {

    Query on(LocalDate day) {
        return LongField.newRangeQuery(field, start(day), start(day.plusDays(1)) - 1);
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
