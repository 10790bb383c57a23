package dev.midad.newsroom.redirects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, lists, changes and deletes redirects. */
@ApplicationScoped
class RedirectDesk {

    private final RedirectRepository redirects;
    private final WriteRedirect writing;
    private final Drafts drafts;
    private final Cursors cursors;
    private final AuditTrail trail;
    private final RedirectLog log;

    RedirectDesk(
            RedirectRepository redirects,
            WriteRedirect writing,
            Drafts drafts,
            Cursors cursors,
            AuditTrail trail,
            RedirectLog log) {
        this.redirects = redirects;
        this.writing = writing;
        this.drafts = drafts;
        this.cursors = cursors;
        this.trail = trail;
        this.log = log;
    }

    @Transactional
    RedirectView create(RedirectDraft draft) {
        return RedirectView.of(writing.create(drafts.validated(draft), null));
    }

    @Transactional
    RedirectView read(UUID id) {
        return RedirectView.of(redirects.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Page<RedirectView> list(RedirectListParameters parameters, Paging paging) {
        var filter = RedirectFilter.of(parameters);
        var query = "redirects|" + filter;
        var after = cursors.read(query, paging.cursor());
        return Page.of(
                redirects.listNewest(filter, after == null ? null : UUID.fromString(after.get(0)), paging.limit() + 1),
                paging.limit(),
                RedirectView::of,
                last -> cursors.write(query, List.of(last.id.toString())),
                paging.count() ? redirects.count(filter) : null);
    }

    @Transactional
    RedirectView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var redirect = requireLocked(id, ifMatch);
        writing.change(redirect, drafts.patched(RedirectDraft.of(redirect), patch, RedirectDraft.class));
        return RedirectView.of(redirect);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var redirect = requireLocked(id, ifMatch);
        redirects.delete(redirect);
        redirects.flush();
        log.deleted(redirect);
    }

    private Redirect requireLocked(UUID id, @Nullable String ifMatch) {
        redirects.lock();
        var redirect = redirects.findLocked(id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, redirect.version, RedirectLog.KIND, id);
        return redirect;
    }
}
