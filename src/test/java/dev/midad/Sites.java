package dev.midad;

import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The site that the publication shows its articles on. */
final class Sites {

    private Sites() {}

    /** Says how it writes its addresses, or that there is none. */
    static void say(@Nullable String pattern) {
        Newsroom.patch("/v1/editorial/publication", Collections.singletonMap("articleUrl", pattern))
                .then()
                .statusCode(200);
    }

    /** The address that an article has there, in ASCII. */
    static String expected(String pattern, String lang, String section, String slug) {
        var host = pattern.split("/")[2];
        return pattern.replace(host, IDN.toASCII(host))
                .replace("{lang}", lang)
                .replace("{section}", URLEncoder.encode(section, StandardCharsets.UTF_8))
                .replace("{slug}", URLEncoder.encode(slug, StandardCharsets.UTF_8));
    }
}
