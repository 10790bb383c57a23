package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.foundation.web.SiteAddress;
import java.util.Locale;
import java.util.Optional;

/** Finds what the items of menus lead to among the things that the export brings. */
final class WordPressMenuTargets {

    private static final int LONGEST = 2_000;
    private static final String LINK = "link";

    private final WordPressSite site;
    private final WordPressSurvey survey;
    private final WordPressSections sections;
    private final WordPressTags tags;

    WordPressMenuTargets(WordPressSite site, WordPressSurvey survey, WordPressSections sections, WordPressTags tags) {
        this.site = site;
        this.survey = survey;
        this.sections = sections;
        this.tags = tags;
    }

    /** Returns the target of the item; empty where it leads to nothing that is carried. */
    Optional<ObjectNode> of(WordPressMenuItem item) {
        return switch (item.type()) {
            case "custom" -> address(item.url()).map(url -> target(LINK).put("url", url));
            case "post_type" ->
                survey.isBrought(item.objectId())
                        ? Optional.of(target(survey.isPage(item.objectId()) ? "page" : "article")
                                .put(
                                        "id",
                                        new WordPressIds(site.address())
                                                .article(item.objectId())
                                                .toString()))
                        : Optional.empty();
            case "taxonomy" -> term(item);
            default -> Optional.empty();
        };
    }

    private Optional<ObjectNode> term(WordPressMenuItem item) {
        return switch (item.object()) {
            case "category" ->
                sections.byNumber(item.objectId()).map(key -> target("section").put("id", sections.slug(key)));
            case "post_tag" ->
                tags.byNumber(item.objectId()).map(slug -> target("tag").put("id", slug));
            default -> Optional.empty();
        };
    }

    /** Returns the address as a menu keeps it: of the old site the path alone, because the site stays under its name. */
    private Optional<String> address(String url) {
        if (url.isEmpty() || url.startsWith("#") || url.length() > LONGEST) {
            return Optional.empty();
        }
        var lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:") || lower.startsWith("tel:")) {
            return Optional.of(url).filter(address -> !address.matches(".*[\\s\\p{C}].*"));
        }
        return new WordPressAddresses(site.address())
                .whole(url)
                .map(whole -> site.hasAddress(whole) ? path(whole) : whole)
                .filter(SiteAddress.Check::isOne);
    }

    private static String path(String whole) {
        var path = whole.replaceFirst("^https?://[^/?#]*", "");
        return path.startsWith("/") ? path : "/" + path;
    }

    private static ObjectNode target(String kind) {
        return WordPressJson.object().put("kind", kind);
    }

    /** Tells whether what an item leads to has no name of its own. */
    static boolean needsLabel(JsonNode item) {
        return !item.has("target") || item.at("/target/kind").asText().equals(LINK);
    }
}
