package dev.midad.outlets.addresses;

import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import dev.midad.newsroom.redirects.SitePath;
import dev.midad.newsroom.slugs.AddressedKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds an address that somebody asks about, and what may be meant by it.
 *
 * @param asked the address as it is
 * @param page the same without the endings that ask for another form of the page
 */
record AskedAddress(SitePath asked, SitePath page) {

    // A slug may stand before an id or a number, and behind a language or a section.
    private static final int MOST_SEGMENTS = 3;
    /** Is as far from a limit as the letter may be long that did not fit any more. */
    private static final int LETTER = 12;

    private static final int SHORTEST_BEGINNING = 8;

    static AskedAddress of(SitePath asked) {
        return new AskedAddress(asked, asked.withoutEndings());
    }

    /** Returns the folded slugs that may be meant. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        segments().map(Slug::key).forEach(keys::add);
        keys.addAll(lastKeys());
        // A parameter may hold it too, where the site's own address has it there.
        values().map(Slug::key).forEach(keys::add);
        keys.remove("");
        return keys;
    }

    Set<UUID> ids() {
        return Stream.concat(segments(), values())
                .flatMap(one -> Ref.id(one).stream())
                .collect(Collectors.toSet());
    }

    private Stream<String> segments() {
        return Stream.of(asked, page).flatMap(path -> {
            var all = path.segments();
            return all.subList(Math.max(0, all.size() - MOST_SEGMENTS), all.size()).stream();
        });
    }

    private Stream<String> values() {
        return asked.parameters().stream().map(one -> one.substring(one.indexOf('=') + 1));
    }

    /** Returns the key of the slug that stands in the address, given as {@link Slug#pathKey} folds it there. */
    String slugKey(String folded) {
        return Stream.concat(segments(), values())
                .filter(part -> Slug.pathKey(part).equals(folded))
                .findFirst()
                .map(Slug::key)
                .orElseGet(() -> Slug.key(folded));
    }

    /** Returns the folded slugs that the last part of the path may stand for: it, and what a slug of such a long headline is cut to. */
    List<String> lastKeys() {
        return Stream.of(Slug.key(page.last()), Slug.key(Slug.fromHeadline(page.last())))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the kind whose family of addresses of other systems it belongs to, such as {@code /category/…}. */
    Optional<AddressedKind> family(List<AddressedKind> kinds) {
        var segments = page.segments();
        for (var place = segments.size() - 2; place >= 0; place--) {
            var word = Slug.key(segments.get(place));
            var kind =
                    kinds.stream().filter(one -> one.families().contains(word)).findFirst();
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what is left of a slug that was probably cut: in the middle of a letter, or near to the 200 bytes that
     * WordPress stores, percent-encoded, and that others count in UTF-8.
     */
    Optional<String> beginning() {
        var key = Slug.key(page.last());
        var isCut = asked.isCut() || isNearLimit(bytes(page.last())) || isNearLimit(encodedBytes(page.last()));
        return isCut && key.length() >= SHORTEST_BEGINNING ? Optional.of(key) : Optional.empty();
    }

    private static boolean isNearLimit(int bytes) {
        return bytes > Slug.MAX_BYTES - LETTER && bytes <= Slug.MAX_BYTES;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int encodedBytes(String text) {
        return text.codePoints()
                .map(letter -> letter < 0x80 ? 1 : 3 * bytes(Character.toString(letter)))
                .sum();
    }
}
