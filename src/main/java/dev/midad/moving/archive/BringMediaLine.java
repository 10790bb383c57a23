package dev.midad.moving.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.media.ImportMedia;
import dev.midad.newsroom.media.MediaDraft;
import dev.midad.newsroom.media.MovedMedium;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Brings in the medium of one line, which needs its file read before any transaction begins. */
@ApplicationScoped
class BringMediaLine {

    static final String KIND = "media";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ObjectMapper json;
    private final ImportMedia media;

    BringMediaLine(ObjectMapper json, ImportMedia media) {
        this.json = json;
        this.media = media;
    }

    /** Returns whether the line holds a medium, as far as it can be read. */
    boolean isOne(RawLine raw) {
        if (raw.bytes() == null) {
            return false;
        }
        try (var parser = json.createParser(raw.bytes())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("kind")) {
                    return KIND.equals(parser.getText());
                }
                parser.skipChildren();
            }
            return false;
        } catch (IOException malformed) {
            return false;
        }
    }

    Result bring(RawLine raw, Importing how) throws JsonProcessingException {
        var line = json.readValue(raw.text(), Line.class);
        if (line.data() == null || !line.data().isObject()) {
            throw BringLine.wrong("/data", "required", "This is required, an object.", "هذه القيمة مطلوبة، وهي كائن.");
        }
        var file = line.file();
        if (file == null
                || !HASH.matcher(Objects.requireNonNullElse(file.sha256(), "")).matches()) {
            throw BringLine.wrong(
                    "/file/sha256", "required", "The hash of the file is required.", "بصمة الملف مطلوبة.");
        }
        var brought = media.bring(
                new MovedMedium(
                        line.id(),
                        json.treeToValue(line.data(), MediaDraft.class),
                        file.sha256(),
                        file.url(),
                        line.createdAt(),
                        line.takenDown()),
                how.files(),
                how.actor().id());
        return new Result(
                raw.number(), KIND, brought.id(), null, brought.outcome().name().toLowerCase(Locale.ROOT), null);
    }
}
