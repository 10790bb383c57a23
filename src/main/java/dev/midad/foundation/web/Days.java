package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads days of the calendar in RFC 3339 form, from year 1 to 9999. */
final class Days extends StdScalarDeserializer<LocalDate> {

    static final String CODE = "invalidDate";
    static final Message FORM = new Message("A date such as 2024-11-13.", "تاريخ مثل 2024-11-13.");

    private static final long serialVersionUID = 1L;
    // Java's own form also takes years of more than four digits, which the database cannot keep.
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    Days() {
        super(LocalDate.class);
    }

    static Optional<LocalDate> parse(String text) {
        try {
            var day = LocalDate.parse(text, STRICT);
            return Optional.of(day).filter(found -> text.length() == 10 && found.getYear() > 0);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        var day = parse(parser.getText());
        return day.isPresent()
                ? day.get()
                : (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no day");
    }
}
