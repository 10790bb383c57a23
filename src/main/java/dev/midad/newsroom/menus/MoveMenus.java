package dev.midad.newsroom.menus;

import dev.midad.foundation.web.Drafts;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.LivingReferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings menus in from elsewhere, and gives them away without what they name and is no longer there. */
@ApplicationScoped
public class MoveMenus {

    private final MenuRepository menus;
    private final Menus writing;
    private final LivingReferences references;
    private final Drafts drafts;

    MoveMenus(MenuRepository menus, Menus writing, LivingReferences references, Drafts drafts) {
        this.menus = menus;
        this.writing = writing;
        this.references = references;
        this.drafts = drafts;
    }

    /**
     * Brings in a menu, in the place of the one of its key; the same again changes nothing. The outcome has the key in
     * the place of a slug.
     *
     * @param id the id that it had elsewhere; null for a new one
     */
    @Transactional
    public Imported bring(@Nullable UUID id, MovedMenu moved) {
        drafts.validated(moved);
        var draft = new MenuDraft(moved.items());
        var standing = menus.findLocked(moved.key()).orElse(null);
        if (standing == null) {
            var free = id != null && menus.findByIdOptional(id).isEmpty() ? id : null;
            var created = writing.create(free, moved.key(), draft);
            return new Imported(created.id, created.key, Imported.Outcome.CREATED);
        }
        var isChanged = !isExported(standing, moved) && writing.change(standing, draft);
        return new Imported(
                standing.id, standing.key, isChanged ? Imported.Outcome.UPDATED : Imported.Outcome.UNCHANGED);
    }

    /** Returns whether this is what an export makes of the standing menu, which may name what is no longer there. */
    private boolean isExported(Menu standing, MovedMenu moved) {
        var living = references.find(MenuReferences.of(standing.items).toList());
        return MenuReferences.living(standing.items, living).equals(moved.items());
    }

    /** Returns the next menus in the order of their ids, as the lines that would make them again. */
    public List<Map.Entry<UUID, MovedMenu>> after(@Nullable UUID id, int most) {
        var found = menus.listAfterId(id, most);
        var living = references.find(
                found.stream().flatMap(menu -> MenuReferences.of(menu.items)).toList());
        return found.stream()
                .map(menu -> Map.entry(menu.id, new MovedMenu(menu.key, MenuReferences.living(menu.items, living))))
                .toList();
    }
}
