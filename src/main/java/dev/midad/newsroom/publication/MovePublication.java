package dev.midad.newsroom.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Brings the publication in, and gives it away. */
@ApplicationScoped
public class MovePublication {

    private final PublicationRepository publications;
    private final Publications service;
    private final Drafts drafts;

    MovePublication(PublicationRepository publications, Publications service, Drafts drafts) {
        this.publications = publications;
        this.service = service;
        this.drafts = drafts;
    }

    /** Applies the patch, and returns whether it changed anything. */
    @Transactional
    public boolean bring(JsonNode patch) {
        var publication = publications.requireLocked();
        var standing = PublicationDraft.of(publication);
        if (drafts.patched(standing, patch, PublicationDraft.class).equals(standing)) {
            return false;
        }
        service.patch("\"%d\"".formatted(publication.version), patch);
        return true;
    }

    @Transactional
    public PublicationDraft draft() {
        return PublicationDraft.of(publications.require());
    }
}
