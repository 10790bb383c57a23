package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.foundation.web.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what the common SEO plug-ins (Yoast, Rank Math, All in One SEO, SEOPress) keep of a post for search engines and
 * social networks. Where a site had several of them one after the other, the first that says something is heard.
 */
final class WordPressSeo {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_ADDRESS = 2_000;

    private static final List<String> TITLES = List.of(
            "_yoast_wpseo_title", "rank_math_title", "_aioseo_title", "_aioseop_title", "_seopress_titles_title");
    private static final List<String> DESCRIPTIONS = List.of(
            "_yoast_wpseo_metadesc",
            "rank_math_description",
            "_aioseo_description",
            "_aioseop_description",
            "_seopress_titles_desc");
    private static final List<String> SOCIAL_TITLES = List.of(
            "_yoast_wpseo_opengraph-title",
            "rank_math_facebook_title",
            "_aioseo_og_title",
            "_seopress_social_fb_title");
    private static final List<String> SOCIAL_DESCRIPTIONS = List.of(
            "_yoast_wpseo_opengraph-description",
            "rank_math_facebook_description",
            "_aioseo_og_description",
            "_seopress_social_fb_desc");
    private static final List<String> CANONICALS = List.of(
            "_yoast_wpseo_canonical", "rank_math_canonical_url", "_aioseop_custom_link", "_seopress_robots_canonical");
    private static final Map<String, String> NOT_INDEXED = Map.of(
            "_yoast_wpseo_meta-robots-noindex", "1",
            "rank_math_robots", "\"noindex\"",
            "_aioseop_noindex", "on",
            "_seopress_robots_index", "yes");

    private final WordPressSite site;

    WordPressSeo(WordPressSite site) {
        this.site = site;
    }

    /** Writes it into the data of an article, which has its headline and its deck by then. */
    void write(WxrPost post, ObjectNode data, WordPressFindings findings) {
        var words = new WordPressSeoWords(
                data.path("headline").asText(), data.path("deck").asText(), site.name());
        var seo = WordPressJson.object();
        WordPressJson.put(seo, "title", said(post, TITLES, LONGEST_TITLE, words, findings));
        WordPressJson.put(seo, "description", said(post, DESCRIPTIONS, LONGEST_DESCRIPTION, words, findings));
        canonical(post, findings).ifPresent(address -> seo.put("canonicalUrl", address));
        if (isNotIndexed(post)) {
            seo.put("noindex", true);
        }
        if (!seo.isEmpty()) {
            data.set("seo", seo);
        }
        WordPressJson.put(data, "socialTitle", said(post, SOCIAL_TITLES, LONGEST_TITLE, words, findings));
        WordPressJson.put(
                data, "socialDescription", said(post, SOCIAL_DESCRIPTIONS, LONGEST_DESCRIPTION, words, findings));
    }

    private static String said(
            WxrPost post, List<String> keys, int most, WordPressSeoWords words, WordPressFindings findings) {
        var whole = written(post, keys)
                .map(value -> words.filled(value, findings))
                .findFirst()
                .orElse("");
        var shortened = WordPressText.shortened(whole, most);
        if (!shortened.equals(whole)) {
            findings.add(WordPressNote.SEO_SHORTENED, most);
        }
        return shortened;
    }

    private static Stream<String> written(WxrPost post, List<String> keys) {
        return keys.stream().flatMap(post::meta).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the address at which another site published the post first; the post's own address says nothing. */
    private Optional<String> canonical(WxrPost post, WordPressFindings findings) {
        var address = written(post, CANONICALS).findFirst();
        if (address.isEmpty() || isSame(address.get(), post.node().text("link").strip())) {
            return Optional.empty();
        }
        var isCarried = WebAddress.Check.isOne(address.get())
                && address.get().length() <= LONGEST_ADDRESS
                && !site.hasAddress(address.get());
        if (!isCarried) {
            findings.add(WordPressNote.CANONICAL_NOT_CARRIED, address.get());
        }
        return address.filter(any -> isCarried);
    }

    private static boolean isSame(String address, String other) {
        return plain(address).equals(plain(other));
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    private static boolean isNotIndexed(WxrPost post) {
        return NOT_INDEXED.entrySet().stream().anyMatch(plugin -> post.meta(plugin.getKey())
                .anyMatch(value -> plugin.getValue().startsWith("\"")
                        ? value.contains(plugin.getValue())
                        : value.strip().equals(plugin.getValue())));
    }
}
