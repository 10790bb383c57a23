package dev.midad.newsroom.redirects;

import dev.midad.foundation.web.Drafts;
import dev.midad.newsroom.slugs.Imported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings redirects in from elsewhere, and gives them away. */
@ApplicationScoped
public class MoveRedirects {

    private final RedirectRepository redirects;
    private final WriteRedirect writing;
    private final Drafts drafts;

    MoveRedirects(RedirectRepository redirects, WriteRedirect writing, Drafts drafts) {
        this.redirects = redirects;
        this.writing = writing;
        this.drafts = drafts;
    }

    /**
     * Brings in a redirect, in the place of one from the same address; the same again changes nothing. The outcome has
     * the old address in the place of a slug.
     *
     * @param id the id that it had elsewhere; null for a new one
     */
    @Transactional
    public Imported bring(@Nullable UUID id, RedirectDraft draft) {
        return take(id, draft);
    }

    /** Does the same; a refusal leaves the caller's transaction as it was. */
    Imported take(@Nullable UUID id, RedirectDraft draft) {
        drafts.validated(draft);
        var standing = writing.standing(draft).orElse(null);
        if (standing == null) {
            var free = id != null && redirects.findByIdOptional(id).isEmpty() ? id : null;
            var created = writing.create(draft, free);
            return new Imported(created.id, created.fromAddress, Imported.Outcome.CREATED);
        }
        var isChanged = writing.change(standing, draft);
        return new Imported(
                standing.id, standing.fromAddress, isChanged ? Imported.Outcome.UPDATED : Imported.Outcome.UNCHANGED);
    }

    /** Returns the next redirects in the order of their ids, as the drafts that would make them again. */
    public List<Map.Entry<UUID, RedirectDraft>> after(@Nullable UUID id, int most) {
        return redirects.listAfter(id, most).stream()
                .map(redirect -> Map.entry(redirect.id, RedirectDraft.of(redirect)))
                .toList();
    }
}
