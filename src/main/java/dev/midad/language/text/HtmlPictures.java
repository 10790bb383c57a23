package dev.midad.language.text;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the address of a picture where scripts, or a choice of sizes, keep it out of {@code src}. */
final class HtmlPictures {

    private static final String[] LAZY = {
        "data-src", "data-lazy-src", "data-original", "data-orig-src", "data-full-url", "data-url"
    };
    private static final String[] SETS = {"srcset", "data-srcset", "data-lazy-srcset"};

    private HtmlPictures() {}

    /** Returns the address from which readers get the picture; empty where none of its attributes has one. */
    static Optional<String> address(Element picture) {
        var parent = picture.parent();
        var sources = parent != null && parent.nameIs("picture")
                ? parent.children().stream().filter(child -> child.nameIs("source"))
                : Stream.<Element>empty();
        return Stream.of(
                        Stream.of(LAZY).map(picture::attr),
                        Stream.of(picture.attr("src")),
                        Stream.concat(Stream.of(picture), sources).flatMap(HtmlPictures::largest))
                .flatMap(addresses -> addresses)
                .flatMap(address -> Addresses.source(address).stream())
                .findFirst();
    }

    /** Returns the addresses of the largest picture of each {@code srcset}. */
    private static Stream<String> largest(Element element) {
        return Stream.of(SETS).map(element::attr).filter(set -> !set.isBlank()).map(HtmlPictures::largest);
    }

    private static String largest(String set) {
        var best = "";
        var most = -1.0;
        for (var candidate : set.strip().split(",\\s+")) {
            var parts = candidate.strip().split("\\s+", 2);
            var size = parts.length < 2 ? 1 : size(parts[1]);
            if (size > most) {
                most = size;
                best = parts[0];
            }
        }
        return best;
    }

    private static double size(String descriptor) {
        return descriptor.matches("[0-9]{1,6}(\\.[0-9]{1,4})?[wx].*")
                ? Double.parseDouble(descriptor.replaceFirst("[wx].*", ""))
                : 0;
    }

    /**
     * Replaces each {@code noscript} by its pictures, which a page of lazy pictures keeps there for readers without
     * scripts, but for those that the page shows anyhow.
     */
    static void unfold(Document page) {
        var noscripts = page.body().select("noscript");
        if (noscripts.isEmpty()) {
            return;
        }
        var shown = page.body().select("img").stream()
                .filter(picture -> picture.closest("noscript") == null)
                .flatMap(picture -> address(picture).stream())
                .collect(Collectors.toSet());
        noscripts.forEach(noscript -> unfold(noscript, shown));
    }

    private static void unfold(Element noscript, Set<String> shown) {
        for (var picture : noscript.select("img")) {
            var address = address(picture);
            if (address.isPresent() && shown.add(address.get())) {
                var before = noscript.previousElementSibling();
                if (before != null && before.nameIs("img") && address(before).isEmpty()) {
                    before.remove();
                }
                noscript.before(picture);
            }
        }
        noscript.remove();
    }
}
