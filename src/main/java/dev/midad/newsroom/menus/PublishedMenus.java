package dev.midad.newsroom.menus;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives readers the menus. */
@ApplicationScoped
public class PublishedMenus {

    private final PublishedMenuRepository menus;
    private final Cursors cursors;
    private final Freshness freshness;

    PublishedMenus(PublishedMenuRepository menus, Cursors cursors, Freshness freshness) {
        this.menus = menus;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /** @param lang the language of the labels; null for the publication's own */
    MenuView read(String key, @Nullable String lang) {
        var row = menus.find(key, lang).orElseThrow(ProblemException::notFound);
        freshness.ends(row.readAt(), row.nextMoment());
        return row.menu();
    }

    Page<MenuView> list(@Nullable String lang, Paging paging) {
        var fingerprint = "menus|" + lang;
        var after = cursors.read(fingerprint, paging.cursor());
        var rows = menus.list(lang, after == null ? null : after.get(0), paging.limit() + 1);
        if (rows.isEmpty()) {
            freshness.endsAtNextMoment();
        } else {
            freshness.ends(rows.get(0).readAt(), rows.get(0).nextMoment());
        }
        return Page.of(
                rows,
                paging.limit(),
                MenuRow::menu,
                row -> cursors.write(fingerprint, List.of(row.menu().key())),
                paging.count() ? menus.count() : null);
    }

    /** Returns these menus as readers get them in the publication's own language, by id. */
    @Transactional
    public Map<UUID, MenuView> delivered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : menus.listByIds(ids).stream()
                        .map(MenuRow::menu)
                        .collect(Collectors.toMap(MenuView::id, menu -> menu));
    }

    /** Returns the next ids after the given one, in their order. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return menus.listIdsAfter(id, most);
    }
}
