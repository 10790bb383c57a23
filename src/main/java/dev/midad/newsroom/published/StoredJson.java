package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds JSON as the database keeps it. It is passed on as it is, and read only for callers that need its content.
 *
 * @param <T> the type that it is read as
 */
@JsonSerialize(using = StoredJsonWriter.class)
public final class StoredJson<T> {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int EMPTY_LIST = 2;

    /** Reads JSON in UTF-8. */
    interface Form<T> {
        T read(byte[] json) throws IOException;
    }

    private final byte[] json;
    private final Form<T> form;

    StoredJson(byte[] json, Form<T> form) {
        this.json = json;
        this.form = form;
    }

    /** Returns the content of stored JSON, or null where there is none. */
    public static <T> @Nullable T read(@Nullable StoredJson<T> stored) {
        return stored == null ? null : stored.value();
    }

    public T value() {
        try {
            return form.read(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the JSON in UTF-8; the caller must not change the array. */
    byte[] json() {
        return json;
    }

    /** Returns the value of every property {@code id} in the JSON. */
    public List<String> ids() {
        if (json.length == EMPTY_LIST) {
            return List.of();
        }
        var ids = new ArrayList<String>();
        try (var parser = JSON.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("id")) {
                    ids.add(parser.nextTextValue());
                }
            }
            return ids;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
