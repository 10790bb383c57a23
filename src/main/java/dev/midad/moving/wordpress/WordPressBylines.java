package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * Finds the writers of a post: the user who entered it, or, where the plug-in Co-Authors Plus names several writers,
 * these, including guests without a login.
 */
final class WordPressBylines {

    private final WordPressAuthors authors;
    private final WordPressSurvey survey;

    WordPressBylines(WordPressAuthors authors, WordPressSurvey survey) {
        this.authors = authors;
        this.survey = survey;
    }

    /** Names a writer of a post; the name is empty where only the login is known. */
    private record Writer(String login, String name) {}

    List<WordPressLine> unknown(WxrPost post) {
        return writers(post).stream()
                .flatMap(writer ->
                        authors.unknown(writer.login, writer.name, post.node().line()).stream())
                .toList();
    }

    void write(WxrPost post, ArrayNode bylines) {
        for (var writer : writers(post)) {
            bylines.addObject().put("role", "author").put("author", authors.slug(writer.login));
        }
    }

    private List<Writer> writers(WxrPost post) {
        var several = post.terms("author");
        if (!several.isEmpty()) {
            return several.stream()
                    .map(term -> term.attribute("nicename").replaceFirst("^cap-", ""))
                    .map(key -> new Writer(authors.login(key), WordPressText.line(survey.guest(key))))
                    .toList();
        }
        var login = post.node().text("dc:creator").strip();
        return login.isEmpty() ? List.of() : List.of(new Writer(login, ""));
    }
}
