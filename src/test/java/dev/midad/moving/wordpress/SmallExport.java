package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An export with no more in it than a test speaks of, and the lines that it becomes. */
final class SmallExport {

    static final Instant NOW = Instant.parse("2024-12-01T00:00:00Z");

    private static final String HEAD = "<rss xmlns:wp='http://wordpress.org/export/1.2/'"
            + " xmlns:excerpt='http://wordpress.org/export/1.2/excerpt/'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            + "<channel><language>ar</language><wp:wxr_version>1.2</wp:wxr_version>"
            + "<wp:base_blog_url>https://paper.example</wp:base_blog_url>";

    private final StringBuilder channel = new StringBuilder();
    private String issuesTaxonomy = "";

    /** Says that the terms of the taxonomy are issues. */
    SmallExport issues(String taxonomy) {
        issuesTaxonomy = taxonomy;
        return this;
    }

    SmallExport with(String xml) {
        channel.append(xml);
        return this;
    }

    /** A sound post; what the test names is in the place of what it has, or added. */
    SmallExport post(Map<String, String> named, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("wp:post_id", "1");
        fields.put("wp:post_type", "post");
        fields.put("wp:status", "publish");
        fields.put("wp:post_name", "خبر");
        fields.put("title", "خبر");
        fields.put("wp:post_date_gmt", "2024-11-13 06:00:00");
        fields.putAll(named);
        channel.append("<item>");
        fields.forEach((name, text) -> channel.append(element(name, text)));
        channel.append(String.join("", more)).append("</item>");
        return this;
    }

    static String element(String name, String text) {
        return "<%s><![CDATA[%s]]></%s>".formatted(name, text, name);
    }

    static String meta(String key, String value) {
        return "<wp:postmeta>" + element("wp:meta_key", key) + element("wp:meta_value", value) + "</wp:postmeta>";
    }

    static String term(String taxonomy, String slug, String name) {
        return "<category domain='%s' nicename='%s'>%s</category>".formatted(taxonomy, slug, name);
    }

    static String category(String slug, String parent, String name) {
        return "<wp:category>" + element("wp:category_nicename", slug) + element("wp:category_parent", parent)
                + element("wp:cat_name", name) + "</wp:category>";
    }

    List<WordPressLine> lines() {
        try {
            var file = Files.createTempFile("small", ".xml");
            try {
                Files.writeString(file, HEAD + channel + "</channel></rss>");
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<WordPressLine> read(Path file) {
        var lines = new ArrayList<WordPressLine>();
        var options = new WordPressOptions(ZoneId.of("Asia/Kuwait"), NOW, false, issuesTaxonomy);
        try (var reading = WordPressLines.of(file, options)) {
            reading.forEachRemaining(lines::add);
        }
        return lines;
    }

    /** The lines to import of one kind. */
    List<JsonNode> all(String kind) {
        return lines().stream()
                .map(WordPressLine::json)
                .filter(Objects::nonNull)
                .filter(json -> json.path("kind").asText().equals(kind))
                .map(JsonNode.class::cast)
                .toList();
    }

    JsonNode article() {
        return all("article").get(0);
    }

    /** The codes of all that is found, in their order. */
    List<String> found() {
        return lines().stream()
                .flatMap(line -> line.findings().stream())
                .map(WordPressFinding::code)
                .toList();
    }
}
