package dev.midad.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.database.Row;
import dev.midad.sections.SectionRef;
import dev.midad.tags.TagRef;
import dev.midad.text.Body;
import dev.midad.text.BodyToHtml;
import dev.midad.text.BodyToText;
import dev.midad.text.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    ArticleView view(ResultSet found, ArticleShape shape) throws SQLException {
        var format = shape.format();
        var row = new Chosen(found, shape.fields());
        var lang = row.text(ArticleField.LANG);
        var direction = row.text(ArticleField.DIR);
        var body = row.text(ArticleField.BODY);
        return new ArticleView(
                found.getObject(ArticleField.ID.column(), UUID.class),
                row.text(ArticleField.SLUG),
                lang,
                direction == null ? null : Direction.of(direction),
                row.text(ArticleField.KICKER),
                row.text(ArticleField.HEADLINE),
                row.text(ArticleField.DECK),
                row.parse(ArticleField.KEY_POINTS, TEXTS),
                row.parse(ArticleField.BYLINES, BYLINES),
                row.parse(ArticleField.SECTION, SECTION),
                row.parse(ArticleField.TAGS, TAGS),
                format == BodyFormat.BLOCKS ? body : null,
                body == null || format != BodyFormat.HTML
                        ? null
                        : BodyToHtml.render(Body.ofStored(body), found.getString("language")),
                body == null || format != BodyFormat.TEXT ? null : BodyToText.render(Body.ofStored(body)),
                row.parse(ArticleField.NOTICES, NOTICES),
                row.moment(ArticleField.PUBLISHED_AT),
                row.moment(ArticleField.UPDATED_AT),
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
    private final class Chosen {

        private final ResultSet found;
        private final Set<ArticleField> fields;

        Chosen(ResultSet found, Set<ArticleField> fields) {
            this.found = found;
            this.fields = fields;
        }

        <T> @Nullable T get(ArticleField field, Class<T> type) throws SQLException {
            return fields.contains(field) ? found.getObject(field.column(), type) : null;
        }

        @Nullable
        String text(ArticleField field) throws SQLException {
            return fields.contains(field) ? found.getString(field.column()) : null;
        }

        @Nullable
        Instant moment(ArticleField field) throws SQLException {
            return fields.contains(field) ? Row.possibleMoment(found, field.column()) : null;
        }

        <T> @Nullable T parse(ArticleField field, TypeReference<T> type) throws SQLException {
            var text = text(field);
            try {
                return text == null ? null : json.readValue(text, type);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
