package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Language;
import dev.midad.moving.archive.ImportFile;
import dev.midad.newsroom.media.BringMedium;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Imports a WordPress export: it turns the export into lines, with a report, and then imports the lines as any others.
 * Both are kept in files on the way, because pictures come after the posts that show them, and an export may be large.
 */
@ApplicationScoped
class WordPressFile {

    private final ImportFile imports;
    private final Publications publications;
    private final WordPressStandingSlugs standing;
    private final BringMedium media;
    private final InstantSource clock;

    WordPressFile(
            ImportFile imports,
            Publications publications,
            WordPressStandingSlugs standing,
            BringMedium media,
            InstantSource clock) {
        this.imports = imports;
        this.publications = publications;
        this.standing = standing;
        this.media = media;
        this.clock = clock;
    }

    void run(InputStream in, WordPressOrder order, OutputStream out, Actor actor, Language language)
            throws IOException {
        var export = Files.createTempFile("midad-wordpress-", ".xml");
        try {
            try (var file = Files.newOutputStream(export)) {
                in.transferTo(file);
            }
            run(export, order, out, actor, language);
        } finally {
            Files.delete(export);
        }
    }

    void run(Path export, WordPressOrder order, OutputStream out, Actor actor, Language language) throws IOException {
        var lines = Files.createTempFile("midad-wordpress-", ".ndjson");
        try {
            var options = options(order, actor);
            try (var file = new BufferedOutputStream(Files.newOutputStream(lines))) {
                WordPressCommand.write(export, options, file, out);
            }
            out.flush();
            try (var file = Files.newInputStream(lines)) {
                imports.run(file, out, actor, language);
            }
        } finally {
            Files.delete(lines);
        }
    }

    private WordPressOptions options(WordPressOrder order, Actor actor) {
        return new WordPressOptions(
                ZoneId.of(publications.read().timeZone()),
                clock.instant(),
                order.withPublication(),
                order.issuesTaxonomy(),
                standing.of(SlugKind.ARTICLE),
                standing.of(SlugKind.PAGE),
                order.bringsMedia()
                        ? new WordPressUploads(media, order.uploads(), order.fetchesMedia(), actor.id())
                        : WordPressLibrary.NONE);
    }
}
