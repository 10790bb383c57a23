package dev.midad.newsroom.media;

import dev.midad.foundation.store.NotStored;
import dev.midad.foundation.store.Store;
import dev.midad.newsroom.publication.OwnAddress;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.publication.TakedownDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports media, and of those in the trash only what an article, an issue or a front still names. */
@ApplicationScoped
public class ExportMedia {

    private final MediaRepository media;
    private final MediaAddresses addresses;
    private final Store store;
    private final Publications publications;
    private final OwnAddress own;

    ExportMedia(
            MediaRepository media, MediaAddresses addresses, Store store, Publications publications, OwnAddress own) {
        this.media = media;
        this.addresses = addresses;
        this.store = store;
        this.publications = publications;
        this.own = own;
    }

    /** Returns the next media in the order of their ids, with addresses of their files that end. */
    public List<MovedMedium> after(@Nullable UUID id, int most) {
        var base = own.of(publications.read());
        return media.listInUseAfter(id, most).stream()
                .map(medium -> moved(medium, base))
                .toList();
    }

    private MovedMedium moved(Medium medium, URI base) {
        var address = URI.create(addresses.signedOriginal(MediumRow.of(medium)));
        return new MovedMedium(
                medium.id,
                MediaDraft.of(medium),
                medium.hash(),
                base.resolve(address).toString(),
                medium.createdAt,
                medium.takedownReason == null
                        ? null
                        : new TakedownDraft(
                                TakedownDraft.Reason.tagged(medium.takedownReason), medium.takedownStatement));
    }

    /**
     * Copies the file of a medium into the folder, unless it is there already from an export before.
     *
     * @throws IOException where the folder cannot be written, or the store has lost the file
     */
    public void copy(MovedMedium moved, Path folder) throws IOException {
        var place = MovedFiles.place(folder, moved.sha256());
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        var unfinished = place.resolveSibling(place.getFileName() + ".part");
        try (var bytes = store.open(MediaKeys.original(moved.sha256()), 0, Long.MAX_VALUE)) {
            Files.copy(bytes, unfinished, StandardCopyOption.REPLACE_EXISTING);
        } catch (NotStored lost) {
            throw new IOException("The file of the medium " + moved.id() + " is lost", lost);
        }
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
