package dev.midad.outlets.epub;

import dev.midad.newsroom.media.PictureFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a book as the container of EPUB (OCF 3.3): a ZIP file whose first entry says what it is. */
@ApplicationScoped
class EpubWriter {

    static final String MEDIA_TYPE = "application/epub+zip";

    private static final String FOLDER = "EPUB/";
    private static final String PACKAGE = FOLDER + "package.opf";
    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;

    /**
     * Is the time of every entry, so that the same book is the same bytes. With the first that ZIP knows, Java writes a
     * second time into a field that the first entry must not have.
     */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final PictureFiles pictures;

    EpubWriter(PictureFiles pictures) {
        this.pictures = pictures;
    }

    /** Writes the book piece by piece; the stream stays open. */
    void write(IssueBook book, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        type(zip);
        text(zip, "META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
        text(zip, PACKAGE, book.packageText().getBytes(StandardCharsets.UTF_8));
        for (var file : book.files()) {
            if (file.picture() == null) {
                text(zip, FOLDER + file.name(), file.bytes());
            } else {
                picture(zip, FOLDER + file.name(), file.picture());
            }
        }
        zip.finish();
    }

    /** Writes the first entry, which is neither packed nor followed by its length. */
    private static void type(ZipOutputStream zip) throws IOException {
        var bytes = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = entry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Copies a picture as it is, because JPEG is packed already. */
    private void picture(ZipOutputStream zip, String name, PictureFiles.Found found) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(entry(name));
        try (var bytes = pictures.open(found)) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }
}
