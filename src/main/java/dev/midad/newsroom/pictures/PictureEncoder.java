package dev.midad.newsroom.pictures;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures in the formats of browsers. */
final class PictureEncoder {

    private static final float WEBP_QUALITY = 0.80f;
    private static final float JPEG_QUALITY = 0.82f;

    private PictureEncoder() {}

    static void write(Pixels pixels, RenditionFormat format, Credits credits, Path file) throws IOException {
        switch (format) {
            case WEBP -> Files.write(file, Xmp.of(credits).inWebp(webp(pixels), pixels));
            case JPEG -> Files.write(file, Xmp.of(credits).inJpeg(jpeg(pixels.onWhite())));
            case AVIF -> Vips.writeAvif(pixels, file);
        }
    }

    private static byte[] webp(Pixels pixels) throws IOException {
        var parameters = new WebPWriteParam(Locale.ROOT);
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType(CompressionType.Lossy);
        parameters.setCompressionQuality(WEBP_QUALITY);
        return encoded(pixels.image(), "webp", parameters);
    }

    /** A progressive JPEG is a tenth smaller, and shows the whole picture early. */
    private static byte[] jpeg(Pixels pixels) throws IOException {
        var parameters = ImageIO.getImageWritersByFormatName("jpeg").next().getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(JPEG_QUALITY);
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return encoded(pixels.image(), "jpeg", parameters);
    }

    private static byte[] encoded(BufferedImage image, String format, ImageWriteParam parameters) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
