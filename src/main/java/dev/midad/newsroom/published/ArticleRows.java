package dev.midad.newsroom.published;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Columns;
import dev.midad.language.text.Body;
import dev.midad.language.text.BodyToHtml;
import dev.midad.language.text.BodyToText;
import dev.midad.language.text.Direction;
import dev.midad.language.text.MediaInBody;
import dev.midad.newsroom.media.ShownMedia;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.sections.SectionRef;
import dev.midad.newsroom.tags.TagRef;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes views of articles from rows that hold the chosen fields. */
@Singleton
public class ArticleRows {

    private final StoredJson.Form<List<String>> texts;
    private final StoredJson.Form<List<BylineView>> bylines;
    private final StoredJson.Form<List<TagRef>> tags;
    private final StoredJson.Form<JsonNode> footnotes;
    private final StoredJson.Form<List<Notice>> notices;
    private final StoredJson.Form<List<TranslationRef>> translations;
    private final StoredJson.Form<List<IssuePlace>> issues;
    private final StoredJson.Form<SectionRef> section;
    private final StoredJson.Form<Seo> seo;

    private final ObjectMapper json;
    private final ShownMedia media;

    ArticleRows(ObjectMapper json, ShownMedia media) {
        this.json = json;
        this.media = media;
        this.texts = json.readerForListOf(String.class)::readValue;
        this.bylines = json.readerForListOf(BylineView.class)::readValue;
        this.tags = json.readerForListOf(TagRef.class)::readValue;
        this.footnotes = json::readTree;
        this.notices = json.readerForListOf(Notice.class)::readValue;
        this.translations = json.readerForListOf(TranslationRef.class)::readValue;
        this.issues = json.readerForListOf(IssuePlace.class)::readValue;
        this.section = json.readerFor(SectionRef.class)::readValue;
        this.seo = json.readerFor(Seo.class)::readValue;
    }

    /** Returns the article as readers get it. */
    public ArticleView view(Columns found, ArticleShape shape) {
        return view(found, shape, false);
    }

    /** Returns the article as readers would get it, with addresses of media that work before they do. */
    public ArticleView preview(Columns found, ArticleShape shape) {
        return view(found, shape, true);
    }

    private ArticleView view(Columns found, ArticleShape shape, boolean isPreview) {
        var format = shape.format();
        var row = new Chosen(found, shape.fields());
        var named = shape.fields().contains(ArticleField.BODY) ? found.text("body_media") : null;
        var shown = media(named, isPreview);
        var lang = row.text(ArticleField.LANG);
        var direction = row.text(ArticleField.DIR);
        var body = named == null ? row.body() : shown(row, shown);
        return new ArticleView(
                requireNonNull(found.id(ArticleField.ID.column())),
                row.text(ArticleField.SLUG),
                lang,
                direction == null ? null : Direction.of(direction),
                row.text(ArticleField.KICKER),
                row.text(ArticleField.HEADLINE),
                row.text(ArticleField.DECK),
                row.stored(ArticleField.KEY_POINTS, texts),
                row.stored(ArticleField.BYLINES, bylines),
                row.stored(ArticleField.SECTION, section),
                row.stored(ArticleField.TAGS, tags),
                lead(row.text(ArticleField.LEAD), isPreview),
                format == BodyFormat.BLOCKS ? body : null,
                format == BodyFormat.BLOCKS ? row.stored(ArticleField.FOOTNOTES, footnotes) : null,
                body == null || format != BodyFormat.HTML
                        ? null
                        : BodyToHtml.render(body.value(), requireNonNull(found.text("language")), shown),
                body == null || format != BodyFormat.TEXT ? null : BodyToText.render(body.value()),
                row.stored(ArticleField.NOTICES, notices),
                row.moment(ArticleField.PUBLISHED_AT),
                row.moment(ArticleField.UPDATED_AT),
                row.number(ArticleField.WORD_COUNT),
                row.number(ArticleField.READING_MINUTES),
                row.number(ArticleField.COMMENT_COUNT),
                row.flag(ArticleField.COMMENTS_OPEN),
                row.stored(ArticleField.TRANSLATIONS, translations),
                row.stored(ArticleField.ISSUES, issues),
                row.stored(ArticleField.SEO, seo),
                row.text(ArticleField.SOCIAL_TITLE),
                row.text(ArticleField.SOCIAL_DESCRIPTION),
                null,
                null,
                null);
    }

    private Map<UUID, ShownMedium> media(@Nullable String found, boolean isPreview) {
        return isPreview ? media.signed(found) : media.read(found);
    }

    /** Returns the body with its media put in, and without those that may not be shown. */
    private @Nullable StoredJson<Body> shown(Chosen row, Map<UUID, ShownMedium> shown) {
        var stored = row.body();
        return stored == null
                ? null
                : new StoredJson<>(
                        MediaInBody.shown(stored.json(), media.properties(shown)),
                        unused -> MediaInBody.shown(stored.value(), shown));
    }

    private @Nullable ShownMedium lead(@Nullable String found, boolean isPreview) {
        if (found == null) {
            return null;
        }
        try {
            var lead = json.readTree(found);
            var use = json.treeToValue(lead.get("use"), LeadUse.class);
            var shown = media(lead.get("media").toString(), isPreview).get(use.media());
            return shown == null ? null : use.of(shown);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a row, and gives null for a field that was not asked for. */
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

        @Nullable
        StoredJson<Body> body() {
            var json = fields.contains(ArticleField.BODY) ? found.bytes(ArticleField.BODY.column()) : null;
            var footnotes = json == null ? null : text(ArticleField.FOOTNOTES);
            return json == null ? null : new StoredJson<>(json, bytes -> Body.ofStored(bytes, footnotes));
        }

        <T> @Nullable StoredJson<T> stored(ArticleField field, StoredJson.Form<T> form) {
            var json = text(field);
            return json == null ? null : new StoredJson<>(json.getBytes(StandardCharsets.UTF_8), form);
        }
    }
}
