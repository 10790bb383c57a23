package dev.midad.newsroom.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads what an EPUB says of itself, by the container format and the package document of EPUB 3.3 (W3C). */
final class EpubFile {

    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";

    /** Says how many bytes of a part are read: package documents of books with a thousand chapters stay below. */
    private static final int LONGEST = 4 * 1024 * 1024;

    /** Fonts are hidden by these from being copied, which hides nothing from a reader. */
    private static final Set<String> HIDES_FONTS =
            Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

    private EpubFile() {}

    static EmbeddedMetadata read(Path file, Set<FileWarning> warnings) {
        try (var zip = new ZipFile(file.toFile())) {
            var encryption = part(zip, ENCRYPTION);
            if (encryption != null && isLocked(encryption)) {
                throw new RefusedFile(
                        RefusedFile.Reason.ENCRYPTED,
                        "The EPUB is encrypted: send it without digital rights management.",
                        "ملف EPUB مشفّر: أرسله من دون حماية رقمية.");
            }
            var book = packaged(zip);
            if (book.selectFirst("manifest > item[properties~=(^|\\s)scripted(\\s|$)]") != null) {
                warnings.add(FileWarning.ACTIVE_CONTENT);
            }
            return metadata(book);
        } catch (IOException | IllegalArgumentException failure) {
            throw damaged(failure);
        }
    }

    private static boolean isLocked(Document encryption) {
        return encryption.getAllElements().stream()
                .filter(element -> local(element).equals("EncryptionMethod"))
                .anyMatch(method -> !HIDES_FONTS.contains(method.attr("Algorithm")));
    }

    private static Document packaged(ZipFile zip) throws IOException {
        var container = part(zip, CONTAINER);
        var root = container == null ? null : container.selectFirst("rootfile[full-path]");
        var book = root == null ? null : part(zip, root.attr("full-path"));
        if (book == null) {
            throw damaged(null);
        }
        return book;
    }

    private static @Nullable Document part(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (var stream = zip.getInputStream(entry)) {
            return Jsoup.parse(text(stream), "", Parser.xmlParser());
        }
    }

    private static String text(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw damaged(null);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static EmbeddedMetadata metadata(Document book) {
        var title = texts(book, "title").stream().findFirst().orElse(null);
        var language = texts(book, "language").stream().findFirst().orElse(EmbeddedMetadata.NO_LANGUAGE);
        return EmbeddedMetadata.of(title == null ? Map.of() : Map.of(language, title), texts(book, "creator"));
    }

    /** Returns what elements of Dublin Core with this name hold, cleaned. */
    private static List<String> texts(Document book, String name) {
        return book.getAllElements().stream()
                .filter(element ->
                        element.tagName().contains(":") && local(element).equals(name))
                .map(element -> EmbeddedText.clean(element.text()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String local(Element element) {
        var name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static RefusedFile damaged(@Nullable Throwable cause) {
        var refusal = new RefusedFile(
                RefusedFile.Reason.DAMAGED,
                "The EPUB cannot be read: it is damaged.",
                "تعذّرت قراءة ملف EPUB لأنه تالف.");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
