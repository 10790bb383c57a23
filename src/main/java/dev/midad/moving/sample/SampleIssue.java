package dev.midad.moving.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.newsroom.issuedesk.ImportIssue;
import dev.midad.newsroom.issuedesk.IssueDraft;
import dev.midad.newsroom.issuedesk.MovedIssue;
import dev.midad.newsroom.media.MediaLibrary;
import dev.midad.newsroom.media.MediaLibrary.Uploaded;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts the issue in which the sample page was printed, with its cover. */
@ApplicationScoped
class SampleIssue {

    private static final String ISSUE = "/sample/issue.ar.json";
    private static final String COVER = "/sample/cover.ar.jpg";
    private static final String COVER_NAME = "غلاف-العدد-1.jpg";

    private final MediaLibrary library;
    private final ImportIssue issues;
    private final ObjectMapper json;

    SampleIssue(MediaLibrary library, ImportIssue issues, ObjectMapper json) {
        this.library = library;
        this.issues = issues;
        this.json = json;
    }

    /** Keeps the cover in the store, outside of transactions; its medium is made when the issue is put. */
    Supplier<Uploaded> cover(UUID creator) {
        try (var content = SampleIssue.class.getResourceAsStream(COVER)) {
            var file = Files.createTempFile("cover", ".jpg");
            try {
                Files.copy(Objects.requireNonNull(content), file, StandardCopyOption.REPLACE_EXISTING);
                return library.stored(file, COVER_NAME, creator);
            } finally {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Puts the issue as it came out then; its article stands already. */
    void put(Supplier<Uploaded> cover, Instant out, UUID creator) {
        try (var content = SampleIssue.class.getResourceAsStream(ISSUE)) {
            var issue = (ObjectNode) json.readTree(Objects.requireNonNull(content));
            issue.withObject("/cover").put("medium", cover.get().medium().id().toString());
            issues.bring(MovedIssue.published(json.treeToValue(issue, IssueDraft.class), out), creator);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
