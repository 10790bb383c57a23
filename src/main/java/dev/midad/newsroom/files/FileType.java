package dev.midad.newsroom.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists the types of files that are taken, told by the bytes that they begin with. */
enum FileType {
    JPEG(MediaKind.IMAGE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(MediaKind.IMAGE, "image/png", "png"),
    GIF(MediaKind.IMAGE, "image/gif", "gif"),
    WEBP(MediaKind.IMAGE, "image/webp", "webp"),
    SVG(MediaKind.IMAGE, "image/svg+xml", "svg"),
    PDF(MediaKind.DOCUMENT, "application/pdf", "pdf"),
    EPUB(MediaKind.DOCUMENT, "application/epub+zip", "epub"),
    MP3(MediaKind.AUDIO, "audio/mpeg", "mp3"),
    M4A(MediaKind.AUDIO, "audio/mp4", "m4a", "m4b", "mp4"),
    AAC(MediaKind.AUDIO, "audio/aac", "aac"),
    OGG(MediaKind.AUDIO, "audio/ogg", "ogg", "oga", "opus"),
    WAV(MediaKind.AUDIO, "audio/wav", "wav", "wave"),
    FLAC(MediaKind.AUDIO, "audio/flac", "flac"),
    WEBM_AUDIO(MediaKind.AUDIO, "audio/webm", "webm", "weba"),
    MP4(MediaKind.VIDEO, "video/mp4", "mp4", "m4v"),
    MOV(MediaKind.VIDEO, "video/quicktime", "mov", "qt"),
    WEBM(MediaKind.VIDEO, "video/webm", "webm");

    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");
    private static final Set<String> VIDEO_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V ", "M4VP", "MSNV",
            "3gp4", "3gp5", "3gp6", "mmp4");

    /** What may stand before the first element of an SVG. */
    private static final Pattern PROLOGUE = Pattern.compile(
            "\\s++|<\\?[^>]*+>|<!--(?:(?!-->).)*+-->|<!DOCTYPE\\s[^\\[>]*+(?:\\[[^\\]]*+\\]\\s*+)?>", Pattern.DOTALL);

    private static final Pattern SVG_ELEMENT = Pattern.compile("<(?:[a-zA-Z]\\w*+:)?svg[\\s/>]");

    private final MediaKind kind;
    private final String mediaType;
    private final Set<String> extensions;

    FileType(MediaKind kind, String mediaType, String... extensions) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extensions = Set.of(extensions);
    }

    MediaKind kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    /** An SVG is a page that may hold scripts, and an EPUB many of them, so no browser is to show them by itself. */
    boolean isInlineSafe() {
        return this != SVG && this != EPUB;
    }

    /** Returns whether the name has an extension of this type, or none. */
    boolean isNamedLike(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static FileType of(FileHead head) {
        if (head.isEmpty()) {
            throw new RefusedFile(RefusedFile.Reason.EMPTY, "The file is empty.", "الملف فارغ.");
        }
        if (head.has(0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.has(0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.has(0, "GIF87a") || head.has(0, "GIF89a")) {
            return GIF;
        }
        if (head.has(0, "RIFF") && head.has(8, "WEBP")) {
            return WEBP;
        }
        if (head.has(0, "%PDF-") || head.has(0, "\u00ef\u00bb\u00bf%PDF-")) {
            return PDF;
        }
        // The container format of EPUB has this part first, and not packed.
        if (head.has(0, "PK\u0003\u0004") && head.has(30, "mimetypeapplication/epub+zip")) {
            return EPUB;
        }
        if (head.has(4, "ftyp")) {
            return ofBrand(head);
        }
        return ofSound(head);
    }

    private static FileType ofBrand(FileHead head) {
        var brand = head.text(8, 4);
        if (PICTURE_BRANDS.contains(brand)) {
            throw unsupportedPicture();
        }
        if (brand.equals("qt  ")) {
            return MOV;
        }
        if (brand.equals("M4A ") || brand.equals("M4B ")) {
            return M4A;
        }
        if (VIDEO_BRANDS.contains(brand)) {
            return MP4;
        }
        throw unknown();
    }

    private static FileType ofSound(FileHead head) {
        if (head.has(0, "RIFF") && head.has(8, "WAVE")) {
            return WAV;
        }
        if (head.has(0, "fLaC")) {
            return FLAC;
        }
        if (head.has(0, "OggS") && (head.has(28, "OpusHead") || head.has(28, "\u0001vorbis"))) {
            return OGG;
        }
        if (head.has(0, "ID3") || isMpegFrame(head)) {
            return MP3;
        }
        // The layer bits of ADTS are 0, which no MPEG layer has.
        if (head.at(0) == 0xff && (head.at(1) & 0xf6) == 0xf0) {
            return AAC;
        }
        if (head.has(0, "\u001aE\u00df\u00a3") && head.text(0, 64).contains("webm")) {
            return WEBM;
        }
        return ofText(head);
    }

    /** Returns whether the file begins with a frame of MPEG layer III whose bit rate and sample rate there are. */
    private static boolean isMpegFrame(FileHead head) {
        return head.at(0) == 0xff
                && (head.at(1) & 0xe6) == 0xe2
                && (head.at(2) & 0xf0) != 0xf0
                && (head.at(2) & 0xf0) != 0
                && (head.at(2) & 0x0c) != 0x0c;
    }

    private static FileType ofText(FileHead head) {
        if (head.has(0, "II*\0") || head.has(0, "MM\0*")) {
            throw unsupportedPicture();
        }
        var text = head.latin1();
        var prologue = PROLOGUE.matcher(text);
        var from = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        while (prologue.region(from, text.length()).lookingAt()) {
            from = prologue.end();
        }
        if (SVG_ELEMENT.matcher(text).region(from, text.length()).lookingAt()) {
            return SVG;
        }
        throw unknown();
    }

    private static RefusedFile unsupportedPicture() {
        return new RefusedFile(
                RefusedFile.Reason.UNSUPPORTED_PICTURE,
                "Pictures in HEIC, AVIF and TIFF are not taken: export it as JPEG.",
                "لا تُقبل الصور بصيغ HEIC وAVIF وTIFF: صدّرها بصيغة JPEG.");
    }

    private static RefusedFile unknown() {
        return new RefusedFile(
                RefusedFile.Reason.UNKNOWN_TYPE,
                "The content is none of JPEG, PNG, GIF, WebP, SVG, PDF, EPUB, MP3, M4A, AAC, Ogg, WAV, FLAC, MP4, MOV and WebM.",
                "المحتوى ليس من الأنواع JPEG وPNG وGIF وWebP وSVG وPDF وEPUB وMP3 وM4A وAAC وOgg وWAV وFLAC وMP4 وMOV وWebM.");
    }
}
