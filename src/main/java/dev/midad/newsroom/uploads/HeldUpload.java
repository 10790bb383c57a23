package dev.midad.newsroom.uploads;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds an upload as it stands for the one request that may send bytes of it. */
record HeldUpload(
        UUID id,
        UUID request,
        long offset,
        long length,
        @Nullable String fileName,
        List<String> parts) {

    HeldUpload {
        parts = List.copyOf(parts);
    }

    static HeldUpload of(Upload upload, UUID request) {
        return new HeldUpload(upload.id, request, upload.received, upload.length, upload.fileName, upload.parts);
    }

    long missing() {
        return length - offset;
    }

    HeldUpload with(String part, long bytes) {
        var all = Stream.concat(parts.stream(), Stream.of(part)).toList();
        return new HeldUpload(id, request, offset + bytes, length, fileName, all);
    }
}
