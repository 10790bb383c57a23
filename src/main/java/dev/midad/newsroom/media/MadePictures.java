package dev.midad.newsroom.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.foundation.store.Store;
import dev.midad.foundation.store.StoreUnavailable;
import dev.midad.foundation.store.StoredFile;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.pictures.Preset;
import dev.midad.newsroom.pictures.RenditionFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Finds the files of pictures that are made already, for feeds, which must say how long a file is before anyone has
 * asked for it.
 */
@ApplicationScoped
public class MadePictures {

    private static final Logger LOG = Logger.getLogger(MadePictures.class);
    private static final Pattern ADDRESS =
            Pattern.compile("(.*" + MediaAddresses.PATH + "([^/]+)/([^/]+)/)([^/.]+)\\.jpg");
    private static final String HASHES =
            "select id, encode(sha256, 'hex') as hash from media where id = any (cast(:ids as uuid[]))";
    private static final int MOST = 50_000;

    private final ReadingDatabase database;
    private final Store store;
    private final Sizes sizes;
    // What lies under a key never changes. That a file is missing is asked again, since it may be made meanwhile.
    private final Cache<String, Long> lengths =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    MadePictures(ReadingDatabase database, Store store, Sizes sizes) {
        this.database = database;
        this.store = store;
        this.sizes = sizes;
    }

    /** Holds a file of a picture, and its length. */
    public record MadePicture(String url, long bytes) {}

    /** Holds an address of a picture of the library, in its parts. */
    private record Address(String before, UUID id, String edition, String size) {

        static Optional<Address> read(String url) {
            var parts = ADDRESS.matcher(url);
            return parts.matches()
                    ? Ref.id(parts.group(2)).map(id -> new Address(parts.group(1), id, parts.group(3), parts.group(4)))
                    : Optional.empty();
        }
    }

    /**
     * Returns by address the file behind it, or, where that is not made yet, the largest of those that are made at
     * upload; an address that neither is there for is left out. The caller has no transaction, because the store may be
     * another machine.
     */
    public Map<String, MadePicture> of(Collection<String> urls) {
        var addresses = new HashMap<String, Address>();
        urls.forEach(url -> Address.read(url).ifPresent(address -> addresses.put(url, address)));
        if (addresses.isEmpty()) {
            return Map.of();
        }
        var hashes = hashes(addresses.values().stream().map(Address::id).toList());
        var made = new HashMap<String, MadePicture>();
        try {
            addresses.forEach((url, address) -> Optional.ofNullable(hashes.get(address.id()))
                    .flatMap(hash -> made(address, hash))
                    .ifPresent(file -> made.put(url, file)));
        } catch (StoreUnavailable away) {
            LOG.warnf("Feeds enclose no pictures, for the store does not work: %s", away.getMessage());
        }
        return made;
    }

    private Map<UUID, String> hashes(List<UUID> ids) {
        return database
                .list(
                        HASHES,
                        Map.of("ids", ids.toArray(UUID[]::new)),
                        row -> Map.entry(row.getObject("id", UUID.class), row.getString("hash")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<MadePicture> made(Address address, String hash) {
        return Stream.concat(sizes.find(address.size()).stream(), atUpload())
                .flatMap(preset ->
                        length(hash, address, preset)
                                .map(bytes -> new MadePicture(url(address, preset), bytes))
                                .stream())
                .findFirst();
    }

    private Stream<Preset> atUpload() {
        return sizes.widths().stream()
                .filter(preset -> preset.width() <= TakeIn.SMALL)
                .max(Comparator.comparingInt(Preset::width))
                .stream();
    }

    private Optional<Long> length(String hash, Address address, Preset preset) {
        var key = MediaKeys.rendition(hash, address.edition(), preset, RenditionFormat.JPEG);
        var known = lengths.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = store.find(key).map(StoredFile::size);
        found.ifPresent(bytes -> lengths.put(key, bytes));
        return found;
    }

    private static String url(Address address, Preset preset) {
        return address.before() + preset.name() + '.' + RenditionFormat.JPEG.extension();
    }
}
