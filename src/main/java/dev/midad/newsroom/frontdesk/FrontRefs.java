package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.newsroom.fronts.FrontFill;
import dev.midad.newsroom.fronts.FrontItem;
import dev.midad.newsroom.fronts.FrontItemKind;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a container names by ids or slugs. */
@ApplicationScoped
class FrontRefs {

    /**
     * Holds what was found of a container.
     *
     * @param items what is kept, by what was sent
     */
    record Found(Map<FrontItem, FrontItem> items, @Nullable FrontFill fill) {

        /** Returns the item with an id in the place of its slug; an item that names nothing as it is. */
        FrontItem item(FrontItem sent) {
            return items.getOrDefault(sent, sent);
        }
    }

    private static final Message ONE_SOURCE =
            new Message("Exactly one of section, tag, author and issue.", "واحد فقط من section وtag وauthor وissue.");

    private final Articles articles;
    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Slugs slugs;

    FrontRefs(Articles articles, Sections sections, Tags tags, Authors authors, Slugs slugs) {
        this.articles = articles;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.slugs = slugs;
    }

    /** Returns what the container names, and adds to the wrongs what is not there. */
    Found of(FrontContainer sent, List<Wrong> wrongs) {
        var named = items(sent);
        var known = articles.findAll(named.values().stream()
                .filter(item -> item.kind() == FrontItemKind.ARTICLE && item.ref() != null)
                .map(item -> Objects.requireNonNull(item.ref()))
                .toList());
        var found = new HashMap<FrontItem, FrontItem>();
        named.forEach((pointer, item) -> {
            if (isWhole(item, pointer, wrongs) && item.ref() != null && !found.containsKey(item)) {
                find(item, known)
                        .ifPresentOrElse(
                                id -> found.put(item, new FrontItem(item.kind(), id.toString(), null)),
                                () -> wrongs.add(missing(pointer + "/ref", Objects.requireNonNull(item.ref()))));
            }
        });
        return new Found(found, fill(sent.fill(), wrongs));
    }

    private static Map<String, FrontItem> items(FrontContainer sent) {
        var items = new LinkedHashMap<String, FrontItem>();
        for (var place = 0; place < sent.places().size(); place++) {
            var slot = sent.places().get(place);
            items.put("/slots/" + place + "/item", slot.item());
            for (var under = 0; under < slot.supports().size(); under++) {
                items.put(
                        "/slots/" + place + "/supporting/" + under + "/item",
                        slot.supports().get(under).item());
            }
        }
        return items;
    }

    private static boolean isWhole(FrontItem item, String pointer, List<Wrong> wrongs) {
        var isLink = item.kind() == FrontItemKind.LINK;
        var isWhole = isLink ? item.url() != null && item.ref() == null : item.ref() != null && item.url() == null;
        if (!isWhole) {
            wrongs.add(Wrong.field(
                    pointer + (isLink ? "/url" : "/ref"),
                    "required",
                    new Message(
                            "A link has a url and no ref; everything else has a ref and no url.",
                            "للرابط url بلا ref، ولكل ما سواه ref بلا url.")));
        }
        return isWhole;
    }

    private Optional<UUID> find(FrontItem item, Map<String, UUID> known) {
        var ref = Objects.requireNonNull(item.ref());
        return switch (item.kind()) {
            case ARTICLE -> Optional.ofNullable(known.get(ref));
            case ISSUE -> issue(ref);
            case PAGE -> slugs.findRef(SlugKind.PAGE, ref);
            case LATEST -> sections.find(ref);
            case LINK -> Optional.empty();
        };
    }

    /** Returns the issue of an id or a slug, one that readers do not have yet as well. */
    private Optional<UUID> issue(String ref) {
        return slugs.findRef(SlugKind.ISSUE, ref);
    }

    private @Nullable FrontFill fill(@Nullable FrontFill sent, List<Wrong> wrongs) {
        if (sent == null) {
            return null;
        }
        var sources = Stream.of(sent.section(), sent.tag(), sent.author(), sent.issue())
                .filter(Objects::nonNull)
                .count();
        if (sources != 1) {
            wrongs.add(Wrong.field("/fill", "required", ONE_SOURCE));
            return sent;
        }
        return new FrontFill(
                source(sent.section(), "/fill/section", sections::find, wrongs),
                source(sent.tag(), "/fill/tag", tags::findShown, wrongs),
                source(sent.author(), "/fill/author", authors::find, wrongs),
                source(sent.issue(), "/fill/issue", this::issue, wrongs),
                sent.maxAgeHours(),
                sent.sort());
    }

    private static @Nullable String source(
            @Nullable String ref, String pointer, Function<String, Optional<UUID>> finder, List<Wrong> wrongs) {
        if (ref == null) {
            return null;
        }
        var found = finder.apply(ref);
        if (found.isEmpty()) {
            wrongs.add(missing(pointer, ref));
        }
        return found.map(UUID::toString).orElse(ref);
    }

    private static Wrong missing(String pointer, String ref) {
        return Wrong.field(pointer, "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref));
    }
}
