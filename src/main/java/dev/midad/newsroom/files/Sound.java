package dev.midad.newsroom.files;

import com.mpatric.mp3agic.BaseException;
import com.mpatric.mp3agic.ID3v1;
import com.mpatric.mp3agic.ID3v2;
import com.mpatric.mp3agic.ID3v2ChapterFrameData;
import com.mpatric.mp3agic.ID3v2TextFrameData;
import com.mpatric.mp3agic.Mp3File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how long a sound is, and what it calls itself and its chapters. */
record Sound(@Nullable Duration duration, EmbeddedMetadata metadata, List<Chapter> chapters) {

    private static final int MOST_CHAPTERS = 500;

    /** A tag is read into memory; one with a large cover has some megabytes. */
    private static final long LARGEST_TAG = 20_000_000;

    private static final int BUFFER = 64 * 1024;
    private static final int[] ADTS_RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };

    static Sound of(Path file, FileType type, Set<FileWarning> warnings) throws IOException {
        if (type == FileType.MP3) {
            return mp3(file);
        }
        try (var channel = FileChannel.open(file)) {
            var bytes = new Bytes(channel);
            var duration =
                    switch (type) {
                        case WAV -> wav(bytes);
                        case FLAC -> flac(bytes);
                        case OGG -> ogg(bytes);
                        case AAC -> adts(bytes);
                        default -> Mp4.of(bytes).duration();
                    };
            if (duration == null) {
                warnings.add(FileWarning.DAMAGED);
            }
            return new Sound(duration, EmbeddedMetadata.none(), List.of());
        }
    }

    private static Sound mp3(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (tagLength(new Bytes(channel)) > LARGEST_TAG) {
                throw damaged(null);
            }
        }
        try {
            // All frames are read, since a variable bit rate need not be told at the beginning.
            var sound = new Mp3File(file, BUFFER, true);
            var length = Duration.ofMillis(sound.getLengthInMilliseconds());
            if (sound.hasId3v2Tag()) {
                var tag = sound.getId3v2Tag();
                return new Sound(length, metadata(tag), chapters(tag));
            }
            return new Sound(
                    length, sound.hasId3v1Tag() ? metadata(sound.getId3v1Tag()) : EmbeddedMetadata.none(), List.of());
        } catch (BaseException | RuntimeException failure) {
            throw damaged(failure);
        }
    }

    private static RefusedFile damaged(@Nullable Throwable cause) {
        var refusal = new RefusedFile(
                RefusedFile.Reason.DAMAGED,
                "The MP3 cannot be read: it is damaged.",
                "تعذّرت قراءة ملف MP3 لأنه تالف.");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Returns the length that an ID3v2 tag says it has, in four times seven bits. */
    private static long tagLength(Bytes bytes) throws IOException {
        if (!bytes.latin1(0, 3).equals("ID3")) {
            return 0;
        }
        var length = 0L;
        for (var place = 6; place < 10; place++) {
            length = (length << 7) | (bytes.unsignedByte(place) & 0x7f);
        }
        return length;
    }

    private static EmbeddedMetadata metadata(ID3v1 tag) {
        var title = EmbeddedText.clean(tag.getTitle());
        var artist = EmbeddedText.clean(tag.getArtist());
        return EmbeddedMetadata.of(
                title == null ? Map.of() : Map.of(EmbeddedMetadata.NO_LANGUAGE, title),
                artist == null ? List.of() : List.of(artist));
    }

    private static List<Chapter> chapters(ID3v2 tag) {
        List<ID3v2ChapterFrameData> chapters = tag.getChapters();
        return chapters == null
                ? List.of()
                : chapters.stream()
                        .limit(MOST_CHAPTERS)
                        .map(chapter -> new Chapter(Duration.ofMillis(chapter.getStartTime()), title(chapter)))
                        .sorted((one, other) -> one.start().compareTo(other.start()))
                        .toList();
    }

    private static @Nullable String title(ID3v2ChapterFrameData chapter) {
        for (var frame : chapter.getSubframes()) {
            if (frame.getId().equals("TIT2")) {
                try {
                    var text = new ID3v2TextFrameData(false, frame.getData()).getText();
                    return text == null ? null : EmbeddedText.clean(text.toString());
                } catch (BaseException untitled) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The length of a stream that was never ended is not told, and then goes to the end of the file. */
    private static @Nullable Duration wav(Bytes bytes) throws IOException {
        var bytesPerSecond = 0L;
        for (var place = 12L; place + 8 <= bytes.size(); ) {
            var name = bytes.latin1(place, 4);
            var length = bytes.unsignedIntLittle(place + 4);
            if (name.equals("fmt ")) {
                bytesPerSecond = bytes.unsignedIntLittle(place + 16);
            }
            if (name.equals("data")) {
                return lasting(Math.min(length, bytes.size() - place - 8), bytesPerSecond);
            }
            place += 8 + length + length % 2;
        }
        return null;
    }

    /** STREAMINFO comes first: 20 bits of the rate, 8 of other things, 36 of the number of samples (RFC 9639, 8.2). */
    private static @Nullable Duration flac(Bytes bytes) throws IOException {
        var packed = bytes.at(18, 8).getLong();
        return lasting(packed & 0xf_ffff_ffffL, packed >>> 44);
    }

    /** The last page tells how many samples there are to its end (RFC 3533, 6); Opus counts 48,000 a second. */
    private static @Nullable Duration ogg(Bytes bytes) throws IOException {
        var isOpus = bytes.latin1(28, 8).equals("OpusHead");
        var rate = isOpus ? 48_000 : bytes.unsignedIntLittle(40);
        var skipped = isOpus ? bytes.at(38, 2).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xffff : 0;
        var from = Math.max(0, bytes.size() - BUFFER - 64);
        var page = from + bytes.latin1(from, (int) (bytes.size() - from)).lastIndexOf("OggS");
        var samples = bytes.at(page + 6, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return lasting(samples - skipped, rate);
    }

    /** A frame tells its own length and holds 1,024 samples (ISO 14496-3, 1.A.2.2). */
    private static @Nullable Duration adts(Bytes bytes) throws IOException {
        var rate = (bytes.unsignedByte(2) >> 2) & 0xf;
        var samples = 0L;
        for (var place = 0L; place + 7 <= bytes.size(); ) {
            var header = bytes.at(place, 8).getLong();
            var length = (header >>> 21) & 0x1fff;
            if (header >>> 52 != 0xfff || length < 7) {
                break;
            }
            samples += 1024;
            place += length;
        }
        return rate < ADTS_RATES.length ? lasting(samples, ADTS_RATES[rate]) : null;
    }

    private static @Nullable Duration lasting(long samples, long perSecond) {
        return samples <= 0 || perSecond <= 0
                ? null
                : Duration.ofSeconds(samples / perSecond, samples % perSecond * 1_000_000_000 / perSecond);
    }
}
