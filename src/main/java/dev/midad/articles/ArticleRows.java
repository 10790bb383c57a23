package dev.midad.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.sections.SectionRef;
import dev.midad.tags.TagRef;
import dev.midad.text.Body;
import dev.midad.text.BodyToHtml;
import dev.midad.text.BodyToText;
import dev.midad.text.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes articles of rows that hold the chosen fields. */
@ApplicationScoped
class ArticleRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<BylineView>> BYLINES = new TypeReference<>() {};
    private static final TypeReference<List<TagRef>> TAGS = new TypeReference<>() {};
    private static final TypeReference<List<Notice>> NOTICES = new TypeReference<>() {};
    private static final TypeReference<List<TranslationRef>> TRANSLATIONS = new TypeReference<>() {};
    private static final TypeReference<SectionRef> SECTION = new TypeReference<>() {};

    private final ObjectMapper json;

    ArticleRows(ObjectMapper json) {
        this.json = json;
    }

    ArticleView view(Tuple tuple, Set<ArticleField> fields, BodyFormat format) {
        var row = new Row(tuple, fields);
        var lang = row.get(ArticleField.LANG, String.class);
        var direction = row.get(ArticleField.DIR, String.class);
        var body = row.get(ArticleField.BODY, String.class);
        return new ArticleView(
                tuple.get(ArticleField.ID.column(), UUID.class),
                row.get(ArticleField.SLUG, String.class),
                lang,
                direction == null ? null : Direction.of(direction),
                row.get(ArticleField.KICKER, String.class),
                row.get(ArticleField.HEADLINE, String.class),
                row.get(ArticleField.DECK, String.class),
                row.parse(ArticleField.KEY_POINTS, TEXTS),
                row.parse(ArticleField.BYLINES, BYLINES),
                row.parse(ArticleField.SECTION, SECTION),
                row.parse(ArticleField.TAGS, TAGS),
                format == BodyFormat.BLOCKS ? body : null,
                body == null || format != BodyFormat.HTML
                        ? null
                        : BodyToHtml.render(Body.ofStored(body), tuple.get("language", String.class)),
                body == null || format != BodyFormat.TEXT ? null : BodyToText.render(Body.ofStored(body)),
                row.parse(ArticleField.NOTICES, NOTICES),
                row.get(ArticleField.PUBLISHED_AT, Instant.class),
                row.get(ArticleField.UPDATED_AT, Instant.class),
                row.get(ArticleField.WORD_COUNT, Integer.class),
                row.get(ArticleField.READING_MINUTES, Integer.class),
                row.get(ArticleField.COMMENT_COUNT, Integer.class),
                row.get(ArticleField.COMMENTS_OPEN, Boolean.class),
                row.parse(ArticleField.TRANSLATIONS, TRANSLATIONS),
                null,
                null,
                null);
    }

    /** A row that answers null for the fields that were not asked for. */
    private final class Row {

        private final Tuple tuple;
        private final Set<ArticleField> fields;

        Row(Tuple tuple, Set<ArticleField> fields) {
            this.tuple = tuple;
            this.fields = fields;
        }

        <T> @Nullable T get(ArticleField field, Class<T> type) {
            return fields.contains(field) ? tuple.get(field.column(), type) : null;
        }

        <T> @Nullable T parse(ArticleField field, TypeReference<T> type) {
            var text = get(field, String.class);
            try {
                return text == null ? null : json.readValue(text, type);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
