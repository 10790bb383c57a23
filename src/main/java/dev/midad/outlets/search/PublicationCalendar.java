package dev.midad.outlets.search;

import dev.midad.language.words.WrittenDate;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Knows where the publication's days begin and end. */
@ApplicationScoped
class PublicationCalendar {

    private final Publications publications;

    PublicationCalendar(Publications publications) {
        this.publications = publications;
    }

    /** Returns the days of an index; the publication is read only for a query that names a day. */
    PublicationDays days(String field, TypedQuery typed) {
        var zone = WrittenDate.in(typed.words()).isEmpty()
                ? ZoneOffset.UTC
                : ZoneId.of(publications.read().timeZone());
        return new PublicationDays(field, zone);
    }
}
