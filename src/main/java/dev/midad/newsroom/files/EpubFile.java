package dev.midad.newsroom.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what an EPUB says of itself, by the container format and the package document of EPUB 3.3 (W3C). */
final class EpubFile {

    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** Says how many bytes of a part are read: package documents of books with a thousand chapters stay below. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private static final int MOST_CREATORS = 200;

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
            var container = part(zip, CONTAINER);
            var place = container == null ? null : place(container);
            var book = place == null ? null : part(zip, place);
            if (book == null) {
                throw damaged(null);
            }
            return metadata(book, warnings);
        } catch (IOException | IllegalArgumentException | XMLStreamException failure) {
            throw damaged(failure);
        }
    }

    /** Opens a part, which is never in memory as a tree: one of a stranger has as many elements as fit. */
    private static @Nullable XMLStreamReader part(ZipFile zip, String name) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        var factory = XMLInputFactory.newDefaultFactory();
        // A document type of a stranger could name files of this machine.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var stream = zip.getInputStream(entry)) {
            return factory.createXMLStreamReader(new ByteArrayInputStream(stream.readNBytes(LONGEST)));
        }
    }

    /** Goes on to the next element, and returns false where there is none. */
    private static boolean isAtNext(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static boolean isLocked(XMLStreamReader encryption) throws XMLStreamException {
        while (isAtNext(encryption)) {
            if (encryption.getLocalName().equals("EncryptionMethod")
                    && !HIDES_FONTS.contains(attribute(encryption, "Algorithm"))) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the package document lies. */
    private static @Nullable String place(XMLStreamReader container) throws XMLStreamException {
        while (isAtNext(container)) {
            if (container.getLocalName().equals("rootfile")) {
                return attribute(container, "full-path");
            }
        }
        return null;
    }

    private static EmbeddedMetadata metadata(XMLStreamReader book, Set<FileWarning> warnings)
            throws XMLStreamException {
        String title = null;
        String language = null;
        var creators = new ArrayList<String>();
        while (isAtNext(book)) {
            if (DUBLIN_CORE.equals(book.getNamespaceURI())) {
                var name = book.getLocalName();
                var text = EmbeddedText.clean(book.getElementText().replaceAll("\\s+", " "));
                if (name.equals("title") && title == null) {
                    title = text;
                } else if (name.equals("language") && language == null) {
                    language = text;
                } else if (name.equals("creator") && text != null && creators.size() < MOST_CREATORS) {
                    creators.add(text);
                }
            } else if (List.of(attribute(book, "properties").split("\\s+")).contains("scripted")) {
                warnings.add(FileWarning.ACTIVE_CONTENT);
            }
        }
        return EmbeddedMetadata.of(
                title == null ? Map.of() : Map.of(language == null ? EmbeddedMetadata.NO_LANGUAGE : language, title),
                creators);
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
