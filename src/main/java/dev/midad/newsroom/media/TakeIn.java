package dev.midad.newsroom.media;

import dev.midad.foundation.database.Digests;
import dev.midad.foundation.store.Store;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.files.FileFacts;
import dev.midad.newsroom.files.FileInspector;
import dev.midad.newsroom.files.MediaKind;
import dev.midad.newsroom.files.PdfFile;
import dev.midad.newsroom.files.RefusedFile;
import dev.midad.newsroom.pictures.DecodersBusy;
import dev.midad.newsroom.pictures.PictureEngine;
import dev.midad.newsroom.pictures.PictureHeader;
import dev.midad.newsroom.pictures.PictureHeaders;
import dev.midad.newsroom.pictures.Preset;
import dev.midad.newsroom.pictures.Rendition;
import dev.midad.newsroom.pictures.RenditionFormat;
import dev.midad.newsroom.pictures.UnusablePicture;
import dev.midad.newsroom.pictures.Wanted;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Reads a file that was uploaded, keeps it in the store, and makes the small sizes that the desk shows at once. All of
 * this happens outside of transactions.
 */
@ApplicationScoped
class TakeIn {

    private static final Logger LOG = Logger.getLogger(TakeIn.class);

    private static final Set<String> RASTER = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    /** Says up to which width pictures are made at upload. */
    static final int SMALL = 640;

    private static final String PDF = "application/pdf";

    private final PictureEngine engine;
    private final Store store;
    private final Sizes sizes;
    private final MediaConfiguration configuration;
    private final Publications publications;
    private final Scratch scratch;

    TakeIn(
            PictureEngine engine,
            Store store,
            Sizes sizes,
            MediaConfiguration configuration,
            Publications publications,
            Scratch scratch) {
        this.engine = engine;
        this.store = store;
        this.sizes = sizes;
        this.configuration = configuration;
        this.publications = publications;
        this.scratch = scratch;
    }

    /** Returns the SHA-256 of the file, in hexadecimal. */
    static String hash(Path file) {
        var digest = Digests.sha256();
        try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads the file and keeps it.
     *
     * @throws ProblemException {@code validation-failed} where the library does not take such a file; {@code too-large};
     *     {@code unavailable} where too many pictures wait to be decoded
     */
    TakenIn read(Path file, String name, String sha256) {
        // What the file says without naming a language is in that of the publication.
        var language = publications.languageOr(null);
        var facts = inspected(file, name);
        requireSize(file, facts.kind());
        if (!RASTER.contains(facts.mediaType())) {
            store.put(MediaKeys.original(sha256), file);
            if (facts.mediaType().equals(PDF)) {
                keepFirstPage(file, sha256);
            }
            return FactsAsMedium.of(facts, name, language, sha256, size(file), null, null);
        }
        var header = header(file);
        return scratch.withDirectory(directory -> picture(file, name, language, sha256, facts, header, directory));
    }

    private TakenIn picture(
            Path file,
            String name,
            String language,
            String sha256,
            FileFacts facts,
            PictureHeader header,
            Path directory) {
        var medium = FactsAsMedium.of(facts, name, language, sha256, size(file), header, null);
        var plain = Medium.preview(medium);
        var renditions = rendered(file, plain, directory);
        var impression = engine.impression(renditions.get(0).file());
        store.put(MediaKeys.original(plain.hash()), file);
        for (var rendition : renditions) {
            store.put(
                    MediaKeys.rendition(plain.hash(), plain.edition, rendition.preset(), rendition.format()),
                    rendition.file());
        }
        return FactsAsMedium.of(facts, name, language, sha256, size(file), header, impression);
    }

    private List<Rendition> rendered(Path file, Medium medium, Path directory) {
        var wanted = new ArrayList<Wanted>();
        for (var preset : sizes.widths()) {
            if (preset.width() <= SMALL || wanted.isEmpty()) {
                wanted.add(new Wanted(preset, RenditionFormat.JPEG));
                wanted.add(new Wanted(preset, RenditionFormat.WEBP));
            }
        }
        sizes.crops().stream()
                .filter(TakeIn::isSmall)
                .forEach(preset -> wanted.add(new Wanted(preset, RenditionFormat.JPEG)));
        try {
            return engine.render(file, medium.framing(), wanted, medium.credits(), directory);
        } catch (UnusablePicture unusable) {
            throw unusable(unusable);
        } catch (DecodersBusy busy) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "Too many pictures are being read; send it again in %s seconds.",
                            "تُقرأ صور كثيرة الآن، فأعد إرسالها بعد %s ثانية.",
                            busy.seconds())
                    .with("Retry-After", String.valueOf(busy.seconds()));
        }
    }

    private static boolean isSmall(Preset preset) {
        return preset.width() <= SMALL;
    }

    private static FileFacts inspected(Path file, String name) {
        try {
            return FileInspector.inspect(file, name);
        } catch (RefusedFile refused) {
            throw ProblemException.invalid("/file", code(refused.reason()), refused.detail());
        }
    }

    private static String code(RefusedFile.Reason reason) {
        return switch (reason) {
            case EMPTY -> "emptyFile";
            case UNKNOWN_TYPE, UNSUPPORTED_PICTURE -> "unsupportedFile";
            case DAMAGED -> "brokenFile";
            case ENCRYPTED -> "encryptedFile";
        };
    }

    private static PictureHeader header(Path file) {
        try {
            return PictureHeaders.read(file);
        } catch (UnusablePicture unusable) {
            throw unusable(unusable);
        }
    }

    private static ProblemException unusable(UnusablePicture unusable) {
        return switch (unusable.reason()) {
            case TOO_LARGE ->
                ProblemException.invalid(
                        "/file",
                        "tooManyPixels",
                        new Message(
                                "At most 100 megapixels, and 30,000 pixels a side.",
                                "مئة ميغابكسل على الأكثر، و30,000 بكسل للضلع."));
            case UNSUPPORTED ->
                ProblemException.invalid(
                        "/file",
                        "unsupportedFile",
                        new Message(
                                "Pictures are taken as JPEG, PNG, GIF and WebP.",
                                "تُقبل الصور بصيغ JPEG وPNG وGIF وWebP."));
            case UNREADABLE ->
                ProblemException.invalid(
                        "/file",
                        "brokenFile",
                        new Message(
                                "The picture is cut off or damaged; save it again and send it anew.",
                                "الصورة مبتورة أو تالفة، فاحفظها من جديد وأعد إرسالها."));
        };
    }

    private void requireSize(Path file, MediaKind kind) {
        var most = (kind == MediaKind.AUDIO || kind == MediaKind.VIDEO
                        ? configuration.maxLongSize()
                        : configuration.maxSize())
                .asLongValue();
        if (size(file) > most) {
            throw ProblemException.of(
                    ProblemType.TOO_LARGE,
                    "A file of this kind may have %s bytes at most.",
                    "أقصى حجم لملف من هذا النوع %s بايت.",
                    most);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps the first page as a picture; a document whose page cannot be drawn is none the worse. */
    private void keepFirstPage(Path pdf, String hash) {
        scratch.withDirectory(directory -> {
            var page = directory.resolve("page.jpg");
            try {
                PdfFile.firstPage(pdf, page);
                store.put(MediaKeys.poster(hash), page);
            } catch (RefusedFile undrawn) {
                LOG.infof("The first page of %s cannot be drawn: %s", hash, undrawn.getMessage());
            }
            return page;
        });
    }
}
