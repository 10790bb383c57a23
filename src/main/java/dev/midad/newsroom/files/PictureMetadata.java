package dev.midad.newsroom.files;

import com.adobe.internal.xmp.XMPException;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is embedded in a picture. XMP counts before IPTC-IIM, and that before EXIF, as the IPTC's guidelines have
 * it; whatever is broken is left out.
 */
final class PictureMetadata {

    private static final Logger LOG = Logger.getLogger(PictureMetadata.class);

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final String SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final XmpPacket xmp;
    private final Metadata others;

    private PictureMetadata(XmpPacket xmp, Metadata others) {
        this.xmp = xmp;
        this.others = others;
    }

    static EmbeddedMetadata of(Path file, FileType type, boolean provenance, Set<FileWarning> warnings)
            throws IOException {
        var blocks = PictureBlocks.of(file, type);
        var others = new Metadata();
        var isExifRead = isRead(blocks.exif(), exif -> new ExifReader().extract(new ByteArrayReader(exif), others));
        var isIptcRead = isRead(blocks.photoshop(), block -> new PhotoshopReader()
                .readJpegSegments(List.of(block), others, JpegSegmentType.APPD));
        if (blocks.isBroken() || !isExifRead || !isIptcRead || hasErrors(others)) {
            warnings.add(FileWarning.BROKEN_METADATA);
        }
        return new PictureMetadata(packet(blocks.xmp(), warnings), others).embedded(provenance);
    }

    private static boolean hasErrors(Metadata metadata) {
        for (var directory : metadata.getDirectories()) {
            if (directory.hasErrors()) {
                return true;
            }
        }
        return false;
    }

    /** Has the block read. What others wrote into a file may fail a reader in any way, and fails no upload. */
    private static boolean isRead(byte @Nullable [] block, BlockReader reader) {
        try {
            if (block != null) {
                reader.read(block);
            }
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.debugf(failure, "Metadata of a picture cannot be read");
            return false;
        }
    }

    private static XmpPacket packet(byte @Nullable [] packet, Set<FileWarning> warnings) {
        try {
            return XmpPacket.of(packet);
        } catch (XMPException | RuntimeException failure) {
            warnings.add(FileWarning.BROKEN_METADATA);
            return XmpPacket.none();
        }
    }

    private EmbeddedMetadata embedded(boolean provenance) {
        return new EmbeddedMetadata(
                texts(xmp.byLanguage(XmpPacket.DC, "title"), iptc(IptcDirectory.TAG_OBJECT_NAME)),
                texts(
                        xmp.byLanguage(XmpPacket.DC, "description"),
                        first(iptc(IptcDirectory.TAG_CAPTION), exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION))),
                xmp.byLanguage(XmpPacket.IPTC_CORE, "AltTextAccessibility"),
                texts(
                        xmp.byLanguage(XmpPacket.DC, "rights"),
                        first(iptc(IptcDirectory.TAG_COPYRIGHT_NOTICE), exif(ExifIFD0Directory.TAG_COPYRIGHT))),
                xmp.byLanguage(XmpPacket.RIGHTS, "UsageTerms"),
                first(xmp.text(XmpPacket.PHOTOSHOP, "Headline"), iptc(IptcDirectory.TAG_HEADLINE)),
                creators(),
                first(xmp.text(XmpPacket.PHOTOSHOP, "Credit"), iptc(IptcDirectory.TAG_CREDIT)),
                first(xmp.text(XmpPacket.PHOTOSHOP, "Source"), iptc(IptcDirectory.TAG_SOURCE)),
                xmp.firstField(XmpPacket.PLUS, "Licensor", "LicensorName"),
                xmp.byLanguage(XmpPacket.PLUS, "TermsAndConditionsText").values().stream()
                        .findFirst()
                        .orElse(null),
                keywords(),
                takenAt(),
                offset(),
                sourceType(),
                place(),
                provenance);
    }

    private static Map<String, String> texts(Map<String, String> byLanguage, @Nullable String otherwise) {
        if (!byLanguage.isEmpty() || otherwise == null) {
            return byLanguage;
        }
        return Map.of(EmbeddedMetadata.NO_LANGUAGE, otherwise);
    }

    private static @Nullable String first(@Nullable String text, @Nullable String otherwise) {
        return text != null ? text : otherwise;
    }

    private List<String> creators() {
        var creators = xmp.list(XmpPacket.DC, "creator");
        if (creators.isEmpty()) {
            creators = iptcList(IptcDirectory.TAG_BY_LINE);
        }
        var artist = exif(ExifIFD0Directory.TAG_ARTIST);
        return creators.isEmpty() && artist != null ? List.of(artist) : creators;
    }

    private List<String> keywords() {
        var keywords = new LinkedHashSet<>(xmp.list(XmpPacket.DC, "subject"));
        if (keywords.isEmpty()) {
            keywords.addAll(iptcList(IptcDirectory.TAG_KEYWORDS));
        }
        return keywords.stream().limit(XmpPacket.MOST_ITEMS).toList();
    }

    private @Nullable String iptc(int tag) {
        return iptcList(tag).stream().findFirst().orElse(null);
    }

    private List<String> iptcList(int tag) {
        var texts = new ArrayList<String>();
        for (var directory : others.getDirectoriesOfType(IptcDirectory.class)) {
            var values = directory.getStringValueArray(tag);
            var value = directory.getStringValue(tag);
            Stream.concat(
                            values == null ? Stream.empty() : Stream.of(values),
                            values != null || value == null ? Stream.empty() : Stream.of(value))
                    .map(found -> EmbeddedText.of(found.getBytes()))
                    .filter(Objects::nonNull)
                    .forEach(texts::add);
        }
        return texts;
    }

    private @Nullable String exif(int tag) {
        return text(others.getFirstDirectoryOfType(ExifIFD0Directory.class), tag);
    }

    private @Nullable String camera(int tag) {
        return text(others.getFirstDirectoryOfType(ExifSubIFDDirectory.class), tag);
    }

    private static @Nullable String text(@Nullable Directory directory, int tag) {
        var value = directory == null ? null : directory.getStringValue(tag);
        return value == null ? null : EmbeddedText.of(value.getBytes());
    }

    private @Nullable LocalDateTime takenAt() {
        var time = camera(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        try {
            return time == null ? null : LocalDateTime.parse(time, EXIF_TIME);
        } catch (DateTimeException unset) {
            return null;
        }
    }

    private @Nullable ZoneOffset offset() {
        var offset = camera(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
        try {
            return offset == null || takenAt() == null ? null : ZoneOffset.of(offset);
        } catch (DateTimeException unset) {
            return null;
        }
    }

    private @Nullable String sourceType() {
        var type = xmp.text(XmpPacket.IPTC_EXTENSION, "DigitalSourceType");
        return type == null ? null : type.replace("https:", "http:").replace(SOURCE_TYPES, "");
    }

    private @Nullable GeoPoint place() {
        var gps = others.getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        return place == null || place.isZero() ? null : new GeoPoint(place.getLatitude(), place.getLongitude());
    }

    /** Reads a block of metadata. */
    @FunctionalInterface
    private interface BlockReader {

        void read(byte[] block) throws IOException;
    }
}
