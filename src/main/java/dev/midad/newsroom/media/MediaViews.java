package dev.midad.newsroom.media;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.newsroom.tags.TagRef;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the desk's views of media. */
@ApplicationScoped
class MediaViews {

    private final MediaRepository media;
    private final MediaAddresses addresses;
    private final Tags tags;
    private final Publications publications;
    private final CurrentActor actors;
    private final DatabaseClock clock;

    MediaViews(
            MediaRepository media,
            MediaAddresses addresses,
            Tags tags,
            Publications publications,
            CurrentActor actors,
            DatabaseClock clock) {
        this.media = media;
        this.addresses = addresses;
        this.tags = tags;
        this.publications = publications;
        this.actors = actors;
        this.clock = clock;
    }

    /** Returns the view of one medium, with the articles that use it. */
    MediaEditorialView of(Medium medium) {
        var uses = media.listUses(medium.id);
        var isWithReaders = !media.listPublishedUses(medium.id).isEmpty();
        return view(medium, names(List.of(medium)), uses, isWithReaders, clock.now());
    }

    /** Returns how to view these media in a list, for which everything is asked at once. */
    Function<Medium, MediaEditorialView> named(Collection<Medium> listed) {
        var names = names(listed);
        var withReaders =
                media.listWithReaders(listed.stream().map(medium -> medium.id).toList());
        var now = clock.now();
        return medium -> view(medium, names, null, withReaders.contains(medium.id), now);
    }

    private Map<UUID, TagRef> names(Collection<Medium> listed) {
        var ids = listed.stream()
                .flatMap(medium -> medium.tagIds.stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : tags.refs(ids, publications.languageOr(null));
    }

    private MediaEditorialView view(
            Medium medium, Map<UUID, TagRef> names, @Nullable List<UUID> uses, boolean isWithReaders, Instant now) {
        return new MediaEditorialView(
                medium.id,
                medium.version,
                medium.kind,
                medium.mediaType,
                medium.fileName,
                medium.bytes,
                medium.hash(),
                medium.width,
                medium.height,
                medium.animated,
                medium.durationMs == null ? null : medium.durationMs / 1_000.0,
                medium.pages,
                medium.chapters,
                medium.focalX == null || medium.focalY == null ? null : new FocalDraft(medium.focalX, medium.focalY),
                medium.crops,
                medium.thumbhash,
                medium.colour,
                medium.texts,
                medium.creator,
                medium.credit,
                medium.copyright,
                medium.source,
                medium.takenAt,
                medium.keywords,
                medium.tagIds.stream().map(names::get).filter(Objects::nonNull).toList(),
                medium.digitalSourceType,
                medium.provenance ? "present" : null,
                medium.latitude,
                medium.longitude,
                medium.warnings,
                Optional.ofNullable(medium.category).map(UsageCategory::tagged).orElse(null),
                medium.restrictions,
                medium.licence,
                medium.denial,
                medium.isUsableAt(now),
                medium.rights().endAfter(now),
                takedown(medium),
                medium.takenDownAt,
                uses,
                files(medium),
                actors.find()
                        .filter(actor -> LockedMedia.mayChange(actor, medium, isWithReaders))
                        .isPresent(),
                medium.isTrashed(),
                medium.createdBy,
                medium.createdAt,
                medium.updatedAt,
                medium.trashedAt);
    }

    private static @Nullable TakedownDraft takedown(Medium medium) {
        return medium.takedownReason == null
                ? null
                : new TakedownDraft(TakedownDraft.Reason.tagged(medium.takedownReason), medium.takedownStatement);
    }

    private MediaFilesView files(Medium medium) {
        var row = MediumRow.of(medium);
        var shown = addresses.of(row, true);
        return new MediaFilesView(
                addresses.signedOriginal(row),
                shown.srcset() == null ? shown.poster() : addresses.signedThumb(row),
                shown.srcset() == null ? null : shown.srcset().get("webp"),
                addresses.end());
    }
}
