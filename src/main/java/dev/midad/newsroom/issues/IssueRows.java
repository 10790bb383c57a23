package dev.midad.newsroom.issues;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Columns;
import dev.midad.language.text.Direction;
import dev.midad.newsroom.media.ShownMedia;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.publication.MastheadEntry;
import dev.midad.newsroom.sections.SectionRef;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes views of issues from rows of their snapshots. */
@Singleton
class IssueRows {

    private static final TypeReference<List<IssueFile>> FILES = new TypeReference<>() {};
    private static final TypeReference<List<IssueSection>> CONTENTS = new TypeReference<>() {};
    private static final TypeReference<List<MastheadEntry>> MASTHEAD = new TypeReference<>() {};
    private static final TypeReference<Map<UUID, SectionRef>> SECTIONS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final ShownMedia media;

    IssueRows(ObjectMapper json, ShownMedia media) {
        this.json = json;
        this.media = media;
    }

    IssueRow summary(Columns row) {
        return row(row, null, null);
    }

    IssueRow full(Columns row) {
        var sections = read(row.text("sections"), SECTIONS);
        var visible = tree(row.text("articles"));
        var former = tree(row.text("former"));
        var contents = read(row.text("contents"), CONTENTS).stream()
                .map(part -> part(part, sections, visible, former))
                .toList();
        return row(row, contents, read(row.text("masthead"), MASTHEAD));
    }

    private IssueRow row(
            Columns row, @Nullable List<IssueSectionView> contents, @Nullable List<MastheadEntry> masthead) {
        var shown = media.read(row.text("media"));
        var lang = requireNonNull(row.text("lang"));
        var issue = new IssueView(
                requireNonNull(row.id("issue_id")),
                requireNonNull(row.text("slug")),
                IssueKind.tagged(requireNonNull(row.text("kind"))),
                row.number("number"),
                row.number("number_to"),
                row.number("year"),
                LocalDate.parse(requireNonNull(row.text("printed"))),
                row.text("date_text"),
                row.text("hijri_date"),
                lang,
                Direction.of(lang),
                row.text("title"),
                cover(row.text("cover"), shown),
                contents,
                files(row.text("files"), shown),
                masthead,
                requireNonNull(row.moment("published_at")),
                requireNonNull(row.moment("updated_at")),
                null,
                null);
        return new IssueRow(issue, requireNonNull(row.moment("read_at")), row.moment("next_moment"));
    }

    private @Nullable CoverView cover(@Nullable String stored, Map<UUID, ShownMedium> shown) {
        if (stored == null) {
            return null;
        }
        var cover = read(stored, new TypeReference<IssueCover>() {});
        var medium = shown.get(cover.medium());
        return medium == null
                ? null
                : new CoverView(
                        medium.with(cover.alt(), null, cover.credit()),
                        cover.lines() == null ? List.of() : cover.lines());
    }

    private List<IssueFileView> files(@Nullable String stored, Map<UUID, ShownMedium> shown) {
        return read(stored, FILES).stream()
                .filter(file -> shown.containsKey(file.medium()))
                .map(file -> {
                    var medium = requireNonNull(shown.get(file.medium()));
                    return new IssueFileView(file.kind(), medium, file.pages() == null ? medium.pages() : file.pages());
                })
                .toList();
    }

    /** Returns the part with the lines of articles that readers have or had; what they never had is not there for them. */
    private static IssueSectionView part(
            IssueSection part, Map<UUID, SectionRef> sections, JsonNode visible, JsonNode former) {
        var section = part.section() == null ? null : sections.get(UUID.fromString(part.section()));
        var title = part.title() == null && section != null ? section.name() : part.title();
        return new IssueSectionView(
                section,
                title,
                part.lines().stream()
                        .map(item -> item(item, visible.get(item.article()), former))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable IssueItemView item(IssueItem item, @Nullable JsonNode shown, JsonNode former) {
        if (shown == null && !former.has(item.article())) {
            return null;
        }
        var id = UUID.fromString(item.article());
        var article = shown == null
                ? new IssueItemView.Article(
                        id, null, null, former.get(item.article()).textValue())
                : new IssueItemView.Article(id, text(shown, "slug"), text(shown, "kicker"), text(shown, "headline"));
        return new IssueItemView(article, item.page(), item.pageTo(), item.onCover(), shown == null);
    }

    private static @Nullable String text(JsonNode of, String name) {
        return of.has(name) ? of.get(name).textValue() : null;
    }

    private <T> T read(@Nullable String stored, TypeReference<T> type) {
        try {
            return json.readValue(requireNonNull(stored), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode tree(@Nullable String stored) {
        return read(stored, new TypeReference<>() {});
    }
}
