package dev.midad.newsroom.redirects;

import dev.midad.newsroom.slugs.LivingReferences.Living;
import dev.midad.newsroom.slugs.NamedReference;
import dev.midad.newsroom.slugs.SlugKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds where a redirect leads; nowhere, where what stood at the old address is gone.
 *
 * @param key the folded path of an address on the publication's own site; null for all others
 */
record Destination(
        @Nullable String address,
        @Nullable String key,
        @Nullable String kind,
        @Nullable UUID id) {

    static final Destination NOWHERE = new Destination(null, null, null, null);

    @Nullable
    RedirectTarget target() {
        if (id != null) {
            return new RedirectTarget(null, kind, id.toString());
        }
        return address == null ? null : RedirectTarget.of(address);
    }

    /** Returns what it names of the newsroom; nothing where it is an address. */
    Optional<NamedReference> named() {
        return Arrays.stream(SlugKind.values())
                .filter(one -> id != null && one.tag().equals(kind))
                .findFirst()
                .map(one -> new NamedReference(one, String.valueOf(id)));
    }

    /** Returns it with the present id of what it names; nothing where that is no longer there. */
    Optional<Destination> living(Living living) {
        return id == null
                ? Optional.of(this)
                : named().map(named -> living.id(named.kind(), named.ref()))
                        .map(present -> new Destination(null, null, kind, UUID.fromString(present)));
    }

    /** Returns whether the star at its end takes what stood in the place of the star of the old address. */
    boolean takesTheRest() {
        return address != null && OldAddress.isPrefix(address);
    }

    /** Returns the path on the publication's own site that it leads to; null where it leads elsewhere. */
    @Nullable
    SitePath path() {
        return key == null || address == null ? null : SitePath.of(OldAddress.withoutStar(address));
    }

    /** Returns the destination of somebody who came from this path, which lies under the old address. */
    Destination of(OldAddress from, SitePath asked) {
        if (address == null || !takesTheRest()) {
            return this;
        }
        var whole = OldAddress.withoutStar(address) + asked.below(from.key());
        var path = whole.isEmpty() ? "/" : whole;
        return new Destination(path, key == null ? null : SitePath.of(path).key(), null, null);
    }

    /** Returns the same with a star at its end, for all that lies under the old address. */
    Destination withStar() {
        return address == null || takesTheRest()
                ? this
                : new Destination(address.equals("/") ? "/*" : address + "/*", key, kind, id);
    }
}
