package dev.midad.moving.wordpress;

import dev.midad.language.text.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns the authors of an export into authors of Midad, without their mail addresses. */
final class WordPressAuthors {

    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> logins = new HashMap<>();
    private final WordPressSlugs taken = new WordPressSlugs();

    WordPressLine declare(WxrNode node) {
        var login = node.text("wp:author_login").strip();
        var shown = WordPressText.line(node.text("wp:author_display_name"));
        var full = WordPressText.line(node.text("wp:author_first_name") + " " + node.text("wp:author_last_name"));
        return line(login, shown.isEmpty() ? full : shown, node.line(), WordPressFindings.of(null));
    }

    /** Returns the line of an author whom a post names and the file did not declare. */
    Optional<WordPressLine> unknown(String login, String name, int line) {
        if (login.isEmpty() || slugs.containsKey(login)) {
            return Optional.empty();
        }
        var findings = WordPressFindings.of(null);
        if (name.isEmpty()) {
            findings.add(WordPressNote.AUTHOR_UNDECLARED, login);
        }
        return Optional.of(line(login, name, line, findings));
    }

    /**
     * Returns the login that WordPress writes like this in addresses, or the given text where no login is written so.
     */
    String login(String inAddresses) {
        return logins.getOrDefault(inAddresses, inAddresses);
    }

    private WordPressLine line(String login, String name, int line, WordPressFindings findings) {
        if (slugs.containsKey(login)) {
            return new WordPressLine(line, null, findings.list());
        }
        // An author who signs in with a mail address, and uses it as the name, should not get mail from every reader.
        var shown = (name.isEmpty() ? login : name).replaceFirst("(?<=\\S)@\\S*", "");
        var slug = taken.claim(wanted(login, shown));
        slugs.put(login, slug);
        logins.put(Slug.fromHeadline(login), login);
        return new WordPressLine(line, WordPressJson.named("author", slug, shown, findings), findings.list());
    }

    /**
     * Makes the wanted slug of the login, which WordPress has in its addresses too, unless the login is a mail address.
     */
    private static String wanted(String login, String name) {
        var made = login.contains("@")
                ? Slug.fromHeadline(name)
                : WordPressSlug.of(login).slug();
        return Slug.problem(made).isEmpty() ? made : WordPressSlugs.made("author", login);
    }

    /** Returns the slug of the author with the login. */
    String slug(String login) {
        return slugs.getOrDefault(login, login);
    }
}
