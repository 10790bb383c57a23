package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads moments in RFC 3339 form, in any offset, from year 1 to 9999, and cuts them to microseconds as the database
 * keeps them.
 */
final class Moments extends StdScalarDeserializer<Instant> {

    static final String CODE = "invalidTime";
    static final Message FORM = new Message(
            "A time such as 2024-11-13T06:00:00Z, from year 1 to 9999.",
            "وقت مثل 2024-11-13T06:00:00Z، من السنة 1 إلى 9999.");

    private static final long serialVersionUID = 1L;
    // RFC 3339 has years of four digits, so the last year is 9999; year 1 limits the other end.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    Moments() {
        super(Instant.class);
    }

    static Optional<Instant> parse(String text) {
        try {
            var moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return Optional.of(moment).filter(found -> !found.isBefore(EARLIEST) && !found.isAfter(LATEST));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var moment = parse(parser.getText());
        return moment.isPresent()
                ? moment.get()
                : (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no moment");
    }
}
