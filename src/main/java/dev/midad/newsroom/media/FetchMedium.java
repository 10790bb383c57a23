package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.media.MediaLibrary.Uploaded;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Brings a file into the library from the address where it lies. */
@ApplicationScoped
class FetchMedium {

    private final Drafts drafts;
    private final DecideMedium decisions;
    private final FetchFile files;
    private final MediaLibrary library;
    private final Scratch scratch;

    FetchMedium(Drafts drafts, DecideMedium decisions, FetchFile files, MediaLibrary library, Scratch scratch) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.files = files;
        this.library = library;
        this.scratch = scratch;
    }

    /** @throws ProblemException as an upload does, and as {@link FetchFile} does where the file cannot be had */
    Uploaded fetch(FetchDraft draft) {
        drafts.validated(draft);
        var said = draft.medium();
        if (said != null) {
            check(said);
        }
        return scratch.withFile(file -> upload(draft, files.fetch(draft.url(), file), file));
    }

    private void check(JsonNode said) {
        try {
            decisions.check(said);
        } catch (ProblemException wrong) {
            throw wrong.at(place -> "/medium" + place);
        }
    }

    private Uploaded upload(FetchDraft draft, String name, Path file) {
        try {
            return library.upload(file, name, draft.medium());
        } catch (ProblemException refused) {
            throw refused.at(place -> "/url");
        }
    }
}
