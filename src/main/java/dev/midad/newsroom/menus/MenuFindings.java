package dev.midad.newsroom.menus;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Speech;
import dev.midad.newsroom.slugs.KnownAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for what is amiss with a menu. */
@ApplicationScoped
class MenuFindings {

    private final MenuRepository menus;
    private final KnownAddresses addresses;
    private final Speech speech;

    MenuFindings(MenuRepository menus, KnownAddresses addresses, Speech speech) {
        this.menus = menus;
        this.addresses = addresses;
        this.speech = speech;
    }

    /** Holds a link of a menu and where in the menu it is written. */
    private record MenuLink(String pointer, String url) {}

    @Transactional
    MenuFindingsView of(String key) {
        var menu = menus.findByKey(key).orElseThrow(ProblemException::notFound);
        var links = links(menu.items, "/items").toList();
        var dead = addresses.dead(links.stream().map(MenuLink::url).toList());
        return new MenuFindingsView(links.stream()
                .filter(link -> dead.contains(link.url()))
                .map(link ->
                        new MenuFinding("linkDead", link.pointer(), speech.in(KnownAddresses.nothingAt(link.url()))))
                .toList());
    }

    private static Stream<MenuLink> links(List<MenuItem> items, String pointer) {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(place -> links(items.get(place), pointer + "/" + place));
    }

    private static Stream<MenuLink> links(MenuItem item, String pointer) {
        var url = item.target() == null ? null : item.target().url();
        return Stream.concat(
                url == null ? Stream.empty() : Stream.of(new MenuLink(pointer + "/target/url", url)),
                links(item.children(), pointer + "/children"));
    }
}
