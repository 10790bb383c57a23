package dev.midad.newsroom.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content; its name is only compared. */
public final class FileInspector {

    private FileInspector() {}

    /**
     * Returns what the file is.
     *
     * @param name what the sender calls it
     * @throws RefusedFile where it is none of the types that are taken, or cannot be used
     */
    public static FileFacts inspect(Path file, @Nullable String name) {
        try {
            var head = FileHead.of(file);
            var type = FileType.of(head);
            var warnings = EnumSet.noneOf(FileWarning.class);
            if (name != null && !type.isNamedLike(name)) {
                warnings.add(FileWarning.WRONG_EXTENSION);
            }
            return switch (type.kind()) {
                case IMAGE -> picture(file, type, warnings);
                case AUDIO -> sound(file, type, warnings);
                case VIDEO -> video(file, type, warnings);
                case DOCUMENT -> document(file, type, warnings);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileFacts picture(Path file, FileType type, Set<FileWarning> warnings) throws IOException {
        var hidden = HiddenContent.of(file);
        if (type == FileType.SVG) {
            if (hidden.isActive()) {
                warnings.add(FileWarning.ACTIVE_CONTENT);
            }
            return facts(type, null, null, null, null, EmbeddedMetadata.none(), List.of(), warnings, null);
        }
        if (hidden.isMoreThanAPicture()) {
            warnings.add(FileWarning.MORE_THAN_A_PICTURE);
        }
        var metadata = PictureMetadata.of(file, type, hidden.hasManifest(), warnings);
        return facts(type, null, null, null, null, metadata, List.of(), warnings, null);
    }

    private static FileFacts sound(Path file, FileType type, Set<FileWarning> warnings) throws IOException {
        var sound = Sound.of(file, type, warnings);
        return facts(type, null, null, sound.duration(), null, sound.metadata(), sound.chapters(), warnings, null);
    }

    private static FileFacts video(Path file, FileType type, Set<FileWarning> warnings) throws IOException {
        var video = Video.of(file, type, warnings);
        return facts(
                video.type(),
                video.width(),
                video.height(),
                video.duration(),
                null,
                EmbeddedMetadata.none(),
                List.of(),
                warnings,
                null);
    }

    private static FileFacts document(Path file, FileType type, Set<FileWarning> warnings) throws IOException {
        if (type == FileType.EPUB) {
            var metadata = EpubFile.read(file, warnings);
            return facts(type, null, null, null, null, metadata, List.of(), warnings, null);
        }
        var pdf = PdfFile.read(file, warnings);
        return facts(type, null, null, null, pdf.pages(), pdf.metadata(), List.of(), warnings, pdf.text());
    }

    private static FileFacts facts(
            FileType type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Duration duration,
            @Nullable Integer pages,
            EmbeddedMetadata metadata,
            List<Chapter> chapters,
            Set<FileWarning> warnings,
            @Nullable String text) {
        var codes = new ArrayList<String>();
        warnings.forEach(warning -> codes.add(warning.code()));
        return new FileFacts(
                type.kind(),
                type.mediaType(),
                type.isInlineSafe(),
                width,
                height,
                duration,
                pages,
                false,
                metadata,
                chapters,
                codes,
                text);
    }
}
