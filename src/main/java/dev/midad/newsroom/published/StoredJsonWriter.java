package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes stored JSON as it is. */
class StoredJsonWriter extends StdSerializer<StoredJson<?>> {

    private static final long serialVersionUID = 1L;

    StoredJsonWriter() {
        super(StoredJson.class, false);
    }

    @Override
    public void serialize(StoredJson<?> stored, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeRawValue(new Utf8(stored.json()));
    }
}
