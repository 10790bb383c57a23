package dev.midad.newsroom.redirects;

import dev.midad.foundation.web.Drafts;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.LivingReferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings redirects in from elsewhere, and gives away those that lead to something or tell that it is gone. */
@ApplicationScoped
public class MoveRedirects {

    private final RedirectRepository redirects;
    private final WriteRedirect writing;
    private final LivingReferences references;
    private final Drafts drafts;

    MoveRedirects(RedirectRepository redirects, WriteRedirect writing, LivingReferences references, Drafts drafts) {
        this.redirects = redirects;
        this.writing = writing;
        this.references = references;
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

    /**
     * Returns redirects that come next in the order of their ids, as the drafts that would make them again. Those to
     * something that is no longer there are left out; where nothing is returned, no other comes.
     */
    public List<Map.Entry<UUID, RedirectDraft>> after(@Nullable UUID id, int most) {
        var page = redirects.listAfter(id, most);
        var living = living(page);
        while (living.isEmpty() && !page.isEmpty()) {
            page = redirects.listAfter(page.get(page.size() - 1).id, most);
            living = living(page);
        }
        return living;
    }

    private List<Map.Entry<UUID, RedirectDraft>> living(List<Redirect> page) {
        var found = references.find(page.stream()
                .map(Redirect::destination)
                .flatMap(to -> to.named().stream())
                .toList());
        return page.stream()
                .flatMap(redirect -> redirect
                        .destination()
                        .living(found)
                        .map(to -> Map.entry(redirect.id, RedirectDraft.of(redirect, to.target())))
                        .stream())
                .toList();
    }
}
