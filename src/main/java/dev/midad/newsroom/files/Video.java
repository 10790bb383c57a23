package dev.midad.newsroom.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how long a video is, how large, and whether it is one: its container may hold sound alone. */
record Video(
        FileType type,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Duration duration) {

    static Video of(Path file, FileType type, Set<FileWarning> warnings) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = new Bytes(channel);
            if (type == FileType.WEBM) {
                var webm = Webm.of(bytes);
                var actual = webm.width() == null ? FileType.WEBM_AUDIO : type;
                return new Video(actual, webm.width(), webm.height(), webm.duration());
            }
            var mp4 = Mp4.of(bytes);
            if (mp4.duration() == null) {
                warnings.add(FileWarning.DAMAGED);
                return new Video(type, mp4.width(), mp4.height(), null);
            }
            return new Video(mp4.width() == null ? FileType.M4A : type, mp4.width(), mp4.height(), mp4.duration());
        }
    }
}
