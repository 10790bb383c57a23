package dev.midad.newsroom.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds media for the rooms above, which use them. */
@ApplicationScoped
public class Library {

    private final MediaRepository media;
    private final MediaAddresses addresses;

    Library(MediaRepository media, MediaAddresses addresses) {
        this.media = media;
        this.addresses = addresses;
    }

    /** Returns whether the library itself gives what lies at this address. */
    public boolean gives(String address) {
        return addresses.isOwn(address);
    }

    /** Returns the media of these ids, those in the trash too; ids that lead to none are missing. */
    public Map<UUID, LibraryMedium> find(Collection<UUID> ids) {
        return media.listByIds(ids).stream()
                .map(LibraryMedium::new)
                .collect(Collectors.toMap(LibraryMedium::id, Function.identity()));
    }
}
