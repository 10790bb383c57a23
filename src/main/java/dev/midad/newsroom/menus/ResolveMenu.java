package dev.midad.newsroom.menus;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.SiteAddress;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the items of a menu lead to, and reports everything that is wrong with them at once. */
@ApplicationScoped
class ResolveMenu {

    private static final int MOST_ITEMS = 200;
    private static final int MOST_LEVELS = 3;
    private static final Pattern TO_A_PERSON = Pattern.compile("(?i)(mailto|tel):[^\\s\\p{C}\\p{Z}]+");

    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final Slugs slugs;

    ResolveMenu(Sections sections, Authors authors, Tags tags, Slugs slugs) {
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.slugs = slugs;
    }

    /**
     * Returns the items with the ids of what they lead to.
     *
     * @throws ProblemException {@code validation-failed} where there are too many items or levels, or where an item names
     *     what is not there
     */
    List<MenuItem> resolve(List<MenuItem> items) {
        var wrongs = new ArrayList<Wrong>();
        if (items.stream().flatMap(MenuItem::all).count() > MOST_ITEMS) {
            wrongs.add(wrong("/items", "tooMany", "A menu has 200 items at most.", "للقائمة 200 عنصر على الأكثر."));
        } else if (items.stream().anyMatch(item -> item.depth() > MOST_LEVELS)) {
            wrongs.add(
                    wrong("/items", "tooDeep", "A menu has three levels at most.", "للقائمة ثلاث طبقات على الأكثر."));
        }
        var resolved = wrongs.isEmpty() ? resolve(items, "/items", wrongs) : items;
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return resolved;
    }

    private List<MenuItem> resolve(List<MenuItem> items, String pointer, List<Wrong> wrongs) {
        var resolved = new ArrayList<MenuItem>();
        for (var place = 0; place < items.size(); place++) {
            var item = items.get(place);
            var own = pointer + "/" + place;
            var target = item.target() == null ? null : resolve(item.target(), own + "/target", wrongs);
            if (item.labels().isEmpty() && (target == null || target.kind().named() == null)) {
                wrongs.add(wrong(own + "/label", "required", "It has no name of its own.", "لا اسم له من نفسه."));
            }
            resolved.add(new MenuItem(item.labels(), target, resolve(item.children(), own + "/children", wrongs)));
        }
        return List.copyOf(resolved);
    }

    private MenuTarget resolve(MenuTarget target, String pointer, List<Wrong> wrongs) {
        var kind = target.kind().named();
        if (target.kind() != MenuTargetKind.LINK && target.url() != null) {
            wrongs.add(notHere(pointer + "/url"));
        }
        if (kind == null && target.id() != null) {
            wrongs.add(notHere(pointer + "/id"));
        }
        if (target.kind() == MenuTargetKind.LINK && !isAddress(target.url())) {
            wrongs.add(wrong(
                    pointer + "/url",
                    "invalidAddress",
                    "A path that begins with a slash, or a whole address.",
                    "مسار يبدأ بشرطة مائلة، أو عنوان كامل."));
        }
        if (kind == null) {
            return target;
        }
        var ref = target.id() == null ? "" : target.id();
        var found = find(kind, ref).orElse(null);
        if (found == null) {
            wrongs.add(Wrong.field(pointer + "/id", "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref)));
        }
        return new MenuTarget(target.kind(), found == null ? ref : found.toString(), null);
    }

    private Optional<UUID> find(SlugKind kind, String ref) {
        return switch (kind) {
            case SECTION -> sections.find(ref);
            case AUTHOR -> authors.find(ref);
            case TAG -> tags.find(ref);
            case ARTICLE, PAGE, FRONT -> slugs.findRef(kind, ref);
            case ISSUE -> Optional.empty();
        };
    }

    private static boolean isAddress(@Nullable String url) {
        return url != null
                && (SiteAddress.Check.isOne(url) || TO_A_PERSON.matcher(url).matches());
    }

    private static Wrong notHere(String pointer) {
        return wrong(pointer, "notOfKind", "A target of this kind has none.", "ليس هذا لوجهة من هذا النوع.");
    }

    private static Wrong wrong(String pointer, String code, String english, String arabic) {
        return Wrong.field(pointer, code, new Message(english, arabic));
    }
}
