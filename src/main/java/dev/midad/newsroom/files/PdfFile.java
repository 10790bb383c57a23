package dev.midad.newsroom.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Reads a PDF: its pages, its text, and the picture of its first page. What it unpacks goes to files, not to the heap. */
public final class PdfFile {

    private static final float WIDTH = 1200;
    private static final float TALLEST = 3000;
    private static final float QUALITY = 0.85f;

    private PdfFile() {}

    /**
     * Draws the first page, about 1,200 pixels wide.
     *
     * @throws RefusedFile where it cannot be drawn
     */
    public static void firstPage(Path pdf, Path jpegOut) {
        try (var document = open(pdf)) {
            var page = document.getPage(0).getCropBox();
            var scale = Math.min(WIDTH / Math.max(1, page.getWidth()), TALLEST / Math.max(1, page.getHeight()));
            var renderer = new PDFRenderer(document);
            // A picture larger than the page is read only as large as the page needs it.
            renderer.setSubsamplingAllowed(true);
            write(renderer.renderImage(0, scale, ImageType.RGB), jpegOut);
        } catch (IOException | RuntimeException failure) {
            throw failure instanceof RefusedFile refusal ? refusal : damaged(failure);
        }
    }

    private static void write(BufferedImage picture, Path jpegOut) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var file = Files.newOutputStream(jpegOut);
                var out = ImageIO.createImageOutputStream(file)) {
            var options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), options);
        } finally {
            writer.dispose();
        }
    }

    static Contents read(Path file, Set<FileWarning> warnings) {
        try (var document = open(file)) {
            if (isActive(document)) {
                warnings.add(FileWarning.ACTIVE_CONTENT);
            }
            return new Contents(
                    document.getNumberOfPages(),
                    metadata(document),
                    PdfText.of(document).checked(warnings));
        } catch (IOException | RuntimeException failure) {
            throw failure instanceof RefusedFile refusal ? refusal : damaged(failure);
        }
    }

    private static PDDocument open(Path file) throws IOException {
        try {
            var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
            if (document.getNumberOfPages() < 1) {
                document.close();
                throw damaged(null);
            }
            return document;
        } catch (InvalidPasswordException locked) {
            throw new RefusedFile(
                    RefusedFile.Reason.ENCRYPTED,
                    "The PDF opens with a password alone: send it without one.",
                    "لا يُفتح ملف PDF إلا بكلمة مرور: أرسله من دونها.");
        }
    }

    private static boolean isActive(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        var names = catalog.getNames();
        return (names != null && names.getJavaScript() != null)
                || catalog.getOpenAction() instanceof PDActionJavaScript;
    }

    private static EmbeddedMetadata metadata(PDDocument document) {
        var about = document.getDocumentInformation();
        var title = EmbeddedText.clean(about.getTitle());
        var author = EmbeddedText.clean(about.getAuthor());
        return EmbeddedMetadata.of(
                title == null ? Map.of() : Map.of(EmbeddedMetadata.NO_LANGUAGE, title),
                author == null ? List.of() : List.of(author));
    }

    private static RefusedFile damaged(@Nullable Throwable cause) {
        var refusal = new RefusedFile(
                RefusedFile.Reason.DAMAGED,
                "The PDF cannot be read: it is damaged.",
                "تعذّرت قراءة ملف PDF لأنه تالف.");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** What was read of a PDF. */
    record Contents(
            int pages, EmbeddedMetadata metadata, @Nullable String text) {}
}
