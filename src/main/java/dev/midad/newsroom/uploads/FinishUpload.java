package dev.midad.newsroom.uploads;

import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.media.MediaLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes a medium of an upload that is whole. */
@ApplicationScoped
class FinishUpload {

    private static final int OUR_FAULT = 500;

    private final Uploads uploads;
    private final UploadParts parts;
    private final MediaLibrary library;

    FinishUpload(Uploads uploads, UploadParts parts, MediaLibrary library) {
        this.uploads = uploads;
        this.parts = parts;
        this.library = library;
    }

    /**
     * Joins the parts and the last byte in the file, and brings it into the library. An upload that the library refuses
     * ends, since sending it again would change nothing; after a failure of ours it can be finished later.
     */
    void finish(HeldUpload held, byte last, Path file) throws IOException {
        parts.join(held.id(), held.parts(), held.length(), file);
        Files.write(file, new byte[] {last}, StandardOpenOption.APPEND);
        try {
            var uploaded = library.upload(file, held.fileName());
            uploads.finish(held, uploaded.medium().id());
        } catch (ProblemException refusal) {
            if (refusal.type().status() < OUR_FAULT) {
                parts.delete(held.id(), uploads.end(held.id()));
            }
            throw refusal;
        }
        parts.delete(held.id(), held.parts());
    }
}
