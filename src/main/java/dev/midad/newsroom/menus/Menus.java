package dev.midad.newsroom.menus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the menus of the site. */
@ApplicationScoped
class Menus {

    /** @param isNew whether there was no menu of that key */
    record Put(MenuEditorialView menu, boolean isNew) {}

    private final MenuRepository menus;
    private final ResolveMenu resolving;
    private final MenuLog log;
    private final AuditTrail trail;
    private final Drafts drafts;
    private final Cursors cursors;
    private final InstantSource clock;

    Menus(
            MenuRepository menus,
            ResolveMenu resolving,
            MenuLog log,
            AuditTrail trail,
            Drafts drafts,
            Cursors cursors,
            InstantSource clock) {
        this.menus = menus;
        this.resolving = resolving;
        this.log = log;
        this.trail = trail;
        this.drafts = drafts;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<MenuEditorialView> list(Paging paging) {
        var after = cursors.read("editorial-menus", paging.cursor());
        return Page.of(
                menus.listAfter(after == null ? null : after.get(0), paging.limit() + 1),
                paging.limit(),
                MenuEditorialView::of,
                menu -> cursors.write("editorial-menus", List.of(menu.key)),
                paging.count() ? menus.count() : null);
    }

    @Transactional
    MenuEditorialView read(String key) {
        return MenuEditorialView.of(menus.findByKey(key).orElseThrow(ProblemException::notFound));
    }

    /** Writes the whole menu; {@code If-Match} is needed only where there is one of that key already. */
    @Transactional
    Put put(String key, @Nullable String ifMatch, MenuDraft draft) {
        drafts.validated(draft);
        var standing = menus.findLocked(key).orElse(null);
        if (standing == null) {
            if (ifMatch != null) {
                throw ProblemException.notFound();
            }
            return new Put(MenuEditorialView.of(create(null, key, draft)), true);
        }
        trail.requireMatch(ifMatch, standing.version, MenuLog.KIND, standing.id);
        change(standing, draft);
        return new Put(MenuEditorialView.of(standing), false);
    }

    @Transactional
    MenuEditorialView patch(String key, @Nullable String ifMatch, JsonNode patch) {
        var menu = require(key, ifMatch);
        change(menu, drafts.patched(MenuDraft.of(menu), patch, MenuDraft.class));
        return MenuEditorialView.of(menu);
    }

    @Transactional
    void delete(String key, @Nullable String ifMatch) {
        var menu = require(key, ifMatch);
        log.deleted(menu);
        menus.delete(menu);
    }

    /**
     * Creates a menu in the caller's transaction.
     *
     * @param id the id that it had elsewhere; null for a new one
     */
    Menu create(@Nullable UUID id, String key, MenuDraft draft) {
        if (!Menu.isKey(key)) {
            throw ProblemException.invalid(
                    "/key",
                    "invalidKey",
                    new Message(
                            "Small Latin letters, digits and single hyphens within, 50 at most.",
                            "حروف لاتينية صغيرة وأرقام وشرطات مفردة بينها، 50 على الأكثر."));
        }
        var menu = Menu.create(id, key, clock.instant());
        menu.write(resolving.resolve(draft.items()), clock.instant());
        Constraints.judge(
                () -> menus.persistAndFlush(menu),
                "menu_key",
                () -> ProblemException.of(
                        ProblemType.CONFLICT, "There is a menu «%s» already.", "توجد قائمة «%s» من قبل.", key));
        log.written(menu, true);
        return menu;
    }

    /** Changes a locked menu in the caller's transaction, and returns whether it differs now. */
    boolean change(Menu menu, MenuDraft draft) {
        var items = resolving.resolve(draft.items());
        if (items.equals(menu.items)) {
            return false;
        }
        menu.write(items, clock.instant());
        menus.flush();
        log.written(menu, false);
        return true;
    }

    private Menu require(String key, @Nullable String ifMatch) {
        var menu = menus.findLocked(key).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, menu.version, MenuLog.KIND, menu.id);
        return menu;
    }
}
