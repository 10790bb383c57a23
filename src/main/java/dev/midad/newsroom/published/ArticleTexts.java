package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.language.text.Body;
import dev.midad.language.text.BodyToText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes the words of articles from rows of the table of snapshots or of the table of drafts. */
@ApplicationScoped
public class ArticleTexts {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** Lists the columns of {@code p} that both tables have. */
    public static final String COLUMNS = """
            p.lang, p.kicker, p.headline, p.deck, cast(p.key_points as text) as key_points, cast(p.body as text) as body,
            cast(p.footnotes as text) as footnotes,
            p.section_id""";

    private final ObjectMapper json;

    ArticleTexts(ObjectMapper json) {
        this.json = json;
    }

    public ArticleText of(Tuple row) {
        return new ArticleText(
                row.get("article_id", UUID.class),
                row.get("lang", String.class),
                row.get("kicker", String.class),
                Objects.requireNonNullElse(row.get("headline", String.class), ""),
                row.get("deck", String.class),
                parsed(row.get("key_points", String.class)),
                BodyToText.render(Body.ofStored(row.get("body", String.class), row.get("footnotes", String.class))),
                parsed(row.get("credits", String.class)),
                parsed(row.get("tag_names", String.class)),
                row.get("section_id", UUID.class),
                Arrays.asList(row.get("authors", UUID[].class)),
                Arrays.asList(row.get("tags", UUID[].class)));
    }

    private List<String> parsed(String texts) {
        try {
            return json.readValue(texts, TEXTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
