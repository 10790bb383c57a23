package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes issues of the terms of one taxonomy, each with the articles that have the term. Their lines come at the end of
 * the file, behind their articles.
 */
final class WordPressIssues {

    private static final int MOST_ARTICLES = 500;
    private static final int MOST_OF_A_PART = 300;
    /** Lists under which names plug-ins keep the picture of a term. */
    private static final Set<String> COVERS = Set.of("thumbnail_id", "_thumbnail_id", "cover", "cover_image", "image");

    private final String taxonomy;
    private final ZoneId zone;
    private final WordPressTakenMedia media;
    private final Map<String, Issue> issues = new LinkedHashMap<>();

    /** @param taxonomy the name of the taxonomy, empty where none holds issues */
    WordPressIssues(String taxonomy, ZoneId zone, WordPressTakenMedia media) {
        this.taxonomy = taxonomy;
        this.zone = zone;
        this.media = media;
    }

    /** Holds a term as the file tells it, with its articles; {@code cover} is the number of an attachment, or 0. */
    private record Issue(String stored, String name, long cover, int line, List<Entry> articles) {}

    /** Holds an article of an issue; {@code at} is null where readers do not have it. */
    private record Entry(
            String id, String section, @Nullable Instant at) {

        private static final Comparator<Entry> IN_ORDER = Comparator.comparing(
                        Entry::at, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Entry::id);
    }

    boolean isTaxonomy(String name) {
        return !taxonomy.isEmpty() && name.equals(taxonomy);
    }

    void declare(WxrNode term) {
        var cover = term.all("wp:termmeta")
                .filter(meta -> COVERS.contains(meta.text("wp:meta_key")))
                .map(meta -> WxrNode.number(meta.text("wp:meta_value"), 0))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0L);
        issue(term.text("wp:term_slug"), term.text("wp:term_name"), cover, term.line());
    }

    /** Puts an article, as its line tells it, into the issues whose terms its post has. */
    void add(WxrPost post, ObjectNode line) {
        if (taxonomy.isEmpty() || post.isPage()) {
            return;
        }
        var out = line.path("state").asText().equals("published")
                ? Instant.parse(line.path("publishedAt").asText())
                : null;
        var entry = new Entry(line.path("id").asText(), line.at("/data/section").asText(), out);
        post.terms(taxonomy).stream()
                .map(term -> issue(term.attribute("nicename"), term.text(), 0, term.line()))
                .distinct()
                .forEach(issue -> issue.articles.add(entry));
    }

    private Issue issue(String stored, String name, long cover, int line) {
        return issues.computeIfAbsent(
                stored, any -> new Issue(stored, WordPressText.line(name), cover, line, new ArrayList<>()));
    }

    /** Returns the line of each issue, and that of its old address. */
    List<WordPressLine> lines(WordPressSite site) {
        var ids = new WordPressIds(site.address());
        var numbers = new HashSet<Integer>();
        var lines = new ArrayList<WordPressLine>();
        for (var issue : issues.values()) {
            var id = ids.term(taxonomy, issue.stored).toString();
            lines.add(line(issue, id, site.language(), numbers));
            lines.add(WordPressRedirects.line(issue.line, site.path(taxonomy + "/" + issue.stored), "issue", id));
        }
        return lines;
    }

    private WordPressLine line(Issue issue, String id, String lang, Set<Integer> numbers) {
        var slug = WordPressSlug.of(issue.stored).slug();
        var findings = WordPressFindings.of(slug.isEmpty() ? null : slug);
        var entries = entries(issue, findings);
        var data = WordPressJson.object();
        WordPressJson.put(data, "lang", lang);
        number(issue, slug, numbers, data, findings);
        var date = day(entries);
        date.ifPresentOrElse(
                day -> data.put("date", day.toString()),
                () -> findings.add(WordPressNote.ISSUE_WITHOUT_DATE, issue.name));
        media.of(issue.cover).filter(WordPressMedium::isPicture).ifPresent(picture -> data.putObject("cover")
                .put("medium", picture.id().toString()));
        write(entries, data);
        // Who made it then is not in the export; today's masthead would be wrong.
        data.putArray("masthead");
        var line =
                WordPressJson.line("issue", data).put("id", id).put("state", date.isPresent() ? "published" : "draft");
        entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.at).stream())
                .filter(at -> date.filter(dayOf(at)::equals).isPresent())
                .findFirst()
                .ifPresent(at -> line.put("publishedAt", at.toString()));
        return new WordPressLine(issue.line, line, findings.list());
    }

    private static List<Entry> entries(Issue issue, WordPressFindings findings) {
        if (issue.articles.size() > MOST_ARTICLES) {
            findings.add(WordPressNote.ISSUE_TOO_LONG, issue.name);
        }
        return issue.articles.stream()
                .sorted(Entry.IN_ORDER)
                .limit(MOST_ARTICLES)
                .toList();
    }

    private static void number(
            Issue issue, String slug, Set<Integer> numbers, ObjectNode data, WordPressFindings findings) {
        var found = WordPressIssueNumber.of(issue.name, slug);
        var last = found.map(WordPressIssueNumber::last).orElse(null);
        if (found.isPresent() && numbers.add(found.get().number()) && (last == null || numbers.add(last))) {
            data.put("number", found.get().number());
            if (last != null) {
                data.put("numberTo", last);
            }
            if (!WordPressIssueNumber.isAllOf(issue.name)) {
                data.put("title", WordPressText.shortened(issue.name, WordPressJson.LONGEST_NAME));
            }
            return;
        }
        findings.add(
                found.isPresent() ? WordPressNote.ISSUE_NUMBER_REPEATED : WordPressNote.ISSUE_WITHOUT_NUMBER,
                issue.name);
        data.put("kind", "special");
        WordPressJson.put(data, "title", WordPressText.shortened(issue.name, WordPressJson.LONGEST_NAME));
    }

    /** Returns the day on which most of its articles came out, the first of several. */
    private Optional<LocalDate> day(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.at).stream())
                .collect(Collectors.groupingBy(this::dayOf, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<LocalDate, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Writes the contents, a part for each section in the order in which they begin. */
    private static void write(List<Entry> entries, ObjectNode data) {
        var parts = entries.stream()
                .collect(Collectors.groupingBy(Entry::section, LinkedHashMap::new, Collectors.toList()));
        var contents = data.putArray("contents");
        parts.forEach((section, all) -> {
            for (var from = 0; from < all.size(); from += MOST_OF_A_PART) {
                var part = contents.addObject();
                WordPressJson.put(part, "section", section);
                var items = part.putArray("items");
                for (var entry : all.subList(from, Math.min(all.size(), from + MOST_OF_A_PART))) {
                    var item = items.addObject().put("article", entry.id);
                    if (entry.at == null) {
                        item.put("publish", false);
                    }
                }
            }
        });
    }
}
