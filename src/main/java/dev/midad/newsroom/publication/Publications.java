package dev.midad.newsroom.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Reads and changes the publication. */
@ApplicationScoped
public class Publications {

    private static final String KIND = "publication";

    private final PublicationRepository publications;
    private final Drafts drafts;
    private final ChangeLog changes;
    private final Audit audit;
    private final AuditTrail trail;
    private final InstantSource clock;

    Publications(
            PublicationRepository publications,
            Drafts drafts,
            ChangeLog changes,
            Audit audit,
            AuditTrail trail,
            InstantSource clock) {
        this.publications = publications;
        this.drafts = drafts;
        this.changes = changes;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the language in its canonical writing, or the publication's own where none is given. */
    @Transactional
    public String languageOr(@Nullable String given) {
        return given == null ? publications.require().defaultLanguage : LanguageTags.canonical(given);
    }

    @Transactional
    public PublicationView read() {
        return PublicationView.of(publications.require());
    }

    @Transactional
    public PublicationView patch(@Nullable String ifMatch, JsonNode patch) {
        var publication = publications.requireLocked();
        trail.requireMatch(ifMatch, publication.version, KIND, publication.id);
        var before = PublicationDraft.of(publication);
        publication.write(consistent(drafts.patched(before, patch, PublicationDraft.class)), clock.instant());
        publications.flush();
        changes.record(ContentKind.PUBLICATION, publication.id, ChangeAction.UPSERT);
        var details = new HashMap<String, Object>(ChangedFields.between(before, PublicationDraft.of(publication)));
        details.put("name", publication.name);
        audit.record(AuditAction.UPDATE, KIND, publication.id, details);
        return PublicationView.of(publication);
    }

    private static PublicationDraft consistent(PublicationDraft draft) {
        var main = LanguageTags.canonical(draft.defaultLanguage());
        if (draft.languages().stream().map(LanguageTags::canonical).noneMatch(main::equals)) {
            throw ProblemException.invalid(
                    "/defaultLanguage",
                    "notListed",
                    new Message("This must be one of the languages.", "يجب أن تكون إحدى اللغات المذكورة."));
        }
        return draft;
    }
}
