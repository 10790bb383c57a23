package dev.midad.articles;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.midad.database.Columns;
import dev.midad.sections.SectionRef;
import dev.midad.tags.TagRef;
import dev.midad.text.Body;
import dev.midad.text.BodyToHtml;
import dev.midad.text.BodyToText;
import dev.midad.text.Direction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes articles of rows that hold the chosen fields. */
@Singleton
class ArticleRows {

    private static final String NONE = "[]";

    private final Form<List<String>> texts;
    private final Form<List<BylineView>> bylines;
    private final Form<List<TagRef>> tags;
    private final Form<List<Notice>> notices;
    private final Form<List<TranslationRef>> translations;
    private final Form<SectionRef> section;

    ArticleRows(ObjectMapper json) {
        this.texts = listOf(String.class, json);
        this.bylines = listOf(BylineView.class, json);
        this.tags = listOf(TagRef.class, json);
        this.notices = listOf(Notice.class, json);
        this.translations = listOf(TranslationRef.class, json);
        this.section = new Form<>(json.readerFor(SectionRef.class));
    }

    private static <T> Form<List<T>> listOf(Class<T> type, ObjectMapper json) {
        return new Form<>(json.readerForListOf(type));
    }

    /** What the JSON of a column is read as. */
    private record Form<T>(ObjectReader reader) {

        T read(String text) {
            try {
                return reader.readValue(text);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    ArticleView view(Columns found, ArticleShape shape) {
        var format = shape.format();
        var row = new Chosen(found, shape.fields());
        var lang = row.text(ArticleField.LANG);
        var direction = row.text(ArticleField.DIR);
        var body = row.text(ArticleField.BODY);
        return new ArticleView(
                requireNonNull(found.id(ArticleField.ID.column())),
                row.text(ArticleField.SLUG),
                lang,
                direction == null ? null : Direction.of(direction),
                row.text(ArticleField.KICKER),
                row.text(ArticleField.HEADLINE),
                row.text(ArticleField.DECK),
                row.list(ArticleField.KEY_POINTS, texts),
                row.list(ArticleField.BYLINES, bylines),
                row.parse(ArticleField.SECTION, section),
                row.list(ArticleField.TAGS, tags),
                format == BodyFormat.BLOCKS ? body : null,
                body == null || format != BodyFormat.HTML
                        ? null
                        : BodyToHtml.render(Body.ofStored(body), requireNonNull(found.text("language"))),
                body == null || format != BodyFormat.TEXT ? null : BodyToText.render(Body.ofStored(body)),
                row.list(ArticleField.NOTICES, notices),
                row.moment(ArticleField.PUBLISHED_AT),
                row.moment(ArticleField.UPDATED_AT),
                row.number(ArticleField.WORD_COUNT),
                row.number(ArticleField.READING_MINUTES),
                row.number(ArticleField.COMMENT_COUNT),
                row.flag(ArticleField.COMMENTS_OPEN),
                row.list(ArticleField.TRANSLATIONS, translations),
                null,
                null,
                null);
    }

    /** A row that answers null for the fields that were not asked for. */
    private record Chosen(Columns found, Set<ArticleField> fields) {

        @Nullable
        Integer number(ArticleField field) {
            return fields.contains(field) ? found.number(field.column()) : null;
        }

        @Nullable
        Boolean flag(ArticleField field) {
            return fields.contains(field) ? found.flag(field.column()) : null;
        }

        @Nullable
        String text(ArticleField field) {
            return fields.contains(field) ? found.text(field.column()) : null;
        }

        @Nullable
        Instant moment(ArticleField field) {
            return fields.contains(field) ? found.moment(field.column()) : null;
        }

        /** Most of these lists are empty, and need no reading. */
        <T> @Nullable List<T> list(ArticleField field, Form<List<T>> form) {
            return NONE.equals(text(field)) ? List.of() : parse(field, form);
        }

        <T> @Nullable T parse(ArticleField field, Form<T> form) {
            var text = text(field);
            return text == null ? null : form.read(text);
        }
    }
}
