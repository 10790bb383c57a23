package dev.midad.moving.wordpress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns a WordPress export into lines to import, one after the other, with the findings about each. It reads the file
 * twice, and keeps in memory one post, the names, and the addresses of attachments.
 */
final class WordPressLines implements Iterator<WordPressLine>, AutoCloseable {

    private final WordPressSite site = new WordPressSite();
    private final WordPressSections sections = new WordPressSections();
    private final WordPressTags tags = new WordPressTags();
    private final WordPressAuthors authors = new WordPressAuthors();
    private final SortedMap<String, Long> notCarried = new TreeMap<>();
    private final Deque<WordPressLine> ready = new ArrayDeque<>();
    private final WordPressOptions options;
    private final WordPressSurvey survey;
    private final WordPressRedirects redirects;
    private final WordPressTakenMedia media;
    private final WordPressGathered gathered;
    private final WxrReader reader;
    private @Nullable WordPressArticles articles;
    private boolean ended;

    private WordPressLines(WordPressSurvey survey, WxrReader reader, WordPressOptions options) {
        this.survey = survey;
        this.reader = reader;
        this.options = options;
        this.media = new WordPressTakenMedia(survey.media(), options.library(), site);
        this.gathered = new WordPressGathered(options, media);
        this.redirects = new WordPressRedirects(site, survey);
    }

    static WordPressLines of(Path file, WordPressOptions options) {
        try (var first = open(file)) {
            return new WordPressLines(WordPressSurvey.of(first), open(file), options);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static WxrReader open(Path file) throws IOException {
        return new WxrReader(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** @throws WxrException where the file cannot be read further; what came before is sound */
    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            var part = reader.next();
            if (part == null) {
                end();
            } else {
                take(part);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public WordPressLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var line = ready.remove();
        if (line.json() != null) {
            WordPressJson.mend(line.json(), reader.letters());
        }
        return line;
    }

    /**
     * Returns how many items so far became no article, by kind, and posts by status; the counts grow while lines are
     * read.
     */
    SortedMap<String, Long> notCarried() {
        return Collections.unmodifiableSortedMap(notCarried);
    }

    private void take(WxrNode part) {
        switch (part.name()) {
            case "wp:author" -> {
                ready.add(authors.declare(part));
                ready.addAll(redirects.ofAuthor(part, authors));
            }
            case "wp:category" -> {
                sections.declare(part);
                redirects.declareCategory(part);
            }
            case "wp:tag" -> {
                var tag = tags.declare(part);
                ready.add(tag);
                // One that is another in a different writing has the same address.
                if (tag.json() != null) {
                    ready.addAll(redirects.ofTag(part, tags));
                }
            }
            case "wp:term" -> gathered.declare(part);
            case "item" -> ready.addAll(post(new WxrPost(part)));
            default -> site.hear(part);
        }
    }

    private List<WordPressLine> post(WxrPost post) {
        var known = begun();
        if (gathered.isMenuItem(post)) {
            return List.of();
        }
        if (!post.isCarried()) {
            notCarried.merge(post.isOfOurs() ? post.status() : post.type(), 1L, Long::sum);
        }
        var lines = new ArrayList<>(known.lines(post));
        for (var line : lines) {
            if (line.json() != null && isArticle(line)) {
                gathered.add(post, line.json());
            }
        }
        if (post.type().equals("attachment")) {
            media.of(post.id());
        }
        lines.addAll(media.told());
        // Of a post that is not carried after all, such as one that is there twice, no address leads anywhere.
        if (post.type().equals("attachment") || lines.stream().anyMatch(WordPressLines::isArticle)) {
            lines.addAll(redirects.ofPost(post));
        }
        return lines;
    }

    private static boolean isArticle(WordPressLine line) {
        return line.json() != null && line.json().path("kind").asText().equals("article");
    }

    /** Begins with the articles. At the first post, or at the end of the file, all names have been declared. */
    private WordPressArticles begun() {
        if (articles == null) {
            articles = new WordPressArticles(
                    site,
                    survey,
                    options,
                    new WordPressBylines(authors, survey),
                    new WordPressFiling(sections, tags, options.issuesTaxonomy()),
                    media);
            if (options.withPublication()) {
                ready.add(new WordPressLine(1, site.publication(), List.of()));
            }
            ready.addAll(sections.lines());
            ready.addAll(redirects.ofCategories(sections));
        }
        return articles;
    }

    private void end() {
        begun();
        ended = true;
        ready.addAll(gathered.lines(site, new WordPressMenuTargets(site, survey, sections, tags)));
        ready.addAll(media.told());
        var findings = WordPressFindings.of(null);
        if (reader.letters().controlCharacters() > 0) {
            findings.add(WordPressNote.CONTROL_CHARACTERS, reader.letters().controlCharacters());
        }
        if (reader.letters().mended() > 0) {
            findings.add(WordPressNote.LETTERS_MENDED, reader.letters().mended());
        }
        if (!findings.list().isEmpty()) {
            ready.add(new WordPressLine(1, null, findings.list()));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
