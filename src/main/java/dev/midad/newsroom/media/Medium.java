package dev.midad.newsroom.media;

import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.language.text.WordBeginnings;
import dev.midad.newsroom.files.MediaKind;
import dev.midad.newsroom.pictures.Credits;
import dev.midad.newsroom.pictures.Crop;
import dev.midad.newsroom.pictures.FocalPoint;
import dev.midad.newsroom.pictures.Framing;
import dev.midad.newsroom.publication.TakedownDraft;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps one medium of the library; its bytes lie in the store under their hash. */
@Entity
@Table(name = "media")
class Medium {

    // The sides of a picture that was made smaller are rounded to whole pixels.
    private static final double SAME_SHAPE = 0.005;

    @Id
    UUID id;

    @Version
    int version;

    String kind;
    byte[] sha256;
    long bytes;
    String mediaType;
    boolean inlineSafe;
    String fileName;

    @Nullable
    Integer width;

    @Nullable
    Integer height;

    boolean animated;

    @Nullable
    Long durationMs;

    @Nullable
    Integer pages;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ChapterView> chapters;

    @Nullable
    @Column(name = "focal_x")
    Double focalX;

    @Nullable
    @Column(name = "focal_y")
    Double focalY;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, CropDraft> crops;

    String edition;

    @Nullable
    String thumbhash;

    @Nullable
    String colour;

    @Nullable
    String takenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, MediaText> texts;

    @Nullable
    String creator;

    @Nullable
    String credit;

    @Nullable
    String copyright;

    @Nullable
    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> keywords;

    @ElementCollection
    @CollectionTable(name = "media_tag", joinColumns = @JoinColumn(name = "media_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    List<UUID> tagIds = new ArrayList<>();

    @Nullable
    String digitalSourceType;

    boolean provenance;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings;

    // A list shows nothing of it, and it may be as long as a book.
    @Nullable
    @Basic(fetch = FetchType.LAZY)
    String documentText;

    @Nullable
    String category;

    @Nullable
    String restrictions;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Licence licence;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Denial denial;

    boolean neverUsable;

    @Nullable
    Instant usableFrom;

    @Nullable
    Instant usableUntil;

    @Nullable
    Instant deniedFrom;

    @Nullable
    Instant deniedUntil;

    // The clock changes this field. A change by the clock alone makes no new version.
    @Nullable
    @OptimisticLock(excluded = true)
    Instant nextChange;

    @Nullable
    String takedownReason;

    @Nullable
    String takedownStatement;

    @Nullable
    Instant takenDownAt;

    @Basic(fetch = FetchType.LAZY)
    String words;

    UUID createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant trashedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; of() makes new ones.
    protected Medium() {}

    static Medium of(TakenIn taken, UUID creator, Instant now) {
        var medium = new Medium();
        medium.id = Ids.next();
        medium.createdBy = creator;
        medium.createdAt = now;
        medium.texts = taken.texts();
        medium.creator = taken.creator();
        medium.credit = taken.credit();
        medium.copyright = taken.copyright();
        medium.source = taken.source();
        medium.takenAt = taken.takenAt();
        medium.digitalSourceType = taken.digitalSourceType();
        medium.take(taken, now);
        return medium;
    }

    /** Returns a medium of the file that is not kept, to know the edition that it will have. */
    static Medium preview(TakenIn taken) {
        return of(taken, new UUID(0, 0), Instant.EPOCH);
    }

    /** Takes the bytes of a file; what people have said of the medium stays, but for crops of another shape. */
    void take(TakenIn taken, Instant now) {
        if (!hasShapeOf(taken)) {
            crops = Map.of();
        }
        kind = taken.kind().tag();
        sha256 = HexFormat.of().parseHex(taken.sha256());
        bytes = taken.bytes();
        mediaType = taken.mediaType();
        inlineSafe = taken.inlineSafe();
        fileName = taken.fileName();
        width = taken.width();
        height = taken.height();
        animated = taken.animated();
        durationMs = taken.durationMs();
        pages = taken.pages();
        chapters = taken.chapters();
        keywords = taken.keywords();
        provenance = taken.provenance();
        latitude = taken.latitude();
        longitude = taken.longitude();
        warnings = taken.warnings();
        documentText = taken.documentText();
        thumbhash = taken.thumbhash();
        colour = taken.colour();
        settle(now);
    }

    /** Returns whether a part of the present picture, in fractions of it, is the same part of the other one. */
    private boolean hasShapeOf(TakenIn taken) {
        return width != null
                && height != null
                && taken.width() != null
                && taken.height() != null
                && Math.abs((double) width * taken.height() / ((double) height * taken.width()) - 1) <= SAME_SHAPE;
    }

    void write(MediaDraft draft, List<UUID> tags, Instant now) {
        fileName = Objects.requireNonNullElse(draft.fileName(), fileName);
        texts = LanguageTags.canonicalKeys(draft.texts());
        creator = draft.creator();
        credit = draft.credit();
        copyright = draft.copyright();
        source = draft.source();
        takenAt = draft.takenAt();
        focalX = draft.focal() == null ? null : draft.focal().x();
        focalY = draft.focal() == null ? null : draft.focal().y();
        crops = draft.crops() == null ? Map.of() : Map.copyOf(draft.crops());
        digitalSourceType = draft.digitalSourceType();
        category = draft.category() == null ? null : draft.category().tag();
        restrictions = draft.restrictions();
        licence = draft.licence();
        denial = draft.denial();
        if (!tagIds.equals(tags)) {
            tagIds.clear();
            tagIds.addAll(tags);
        }
        settle(now);
    }

    /** Works out what follows from the rest: the words that find it, its edition, and what its rights say. */
    private void settle(Instant now) {
        words = WordBeginnings.of(Stream.of(
                        texts.values().stream().flatMap(text -> Stream.of(text.title(), text.caption(), text.alt())),
                        Stream.of(creator, credit, copyright, source, fileName),
                        keywords.stream(),
                        Stream.of(documentText))
                .flatMap(texts -> texts)
                .toArray(String[]::new));
        edition = Edition.of(this);
        var rights = rights();
        neverUsable = rights.isNever();
        usableFrom = rights.from();
        usableUntil = rights.until();
        deniedFrom = rights.deniedFrom();
        deniedUntil = rights.deniedUntil();
        nextChange = rights.nextAfter(now);
        updatedAt = now;
    }

    MediaKind kind() {
        return MediaKind.tagged(kind);
    }

    Rights rights() {
        return Rights.of(category == null ? null : UsageCategory.tagged(category), restrictions, licence, denial);
    }

    /** Returns whether readers may get it at that moment, where anything that they read shows it. */
    boolean isUsableAt(Instant moment) {
        return takenDownAt == null && trashedAt == null && rights().allowAt(moment);
    }

    boolean isTrashed() {
        return trashedAt != null;
    }

    boolean isTakenDown() {
        return takenDownAt != null;
    }

    void trash(Instant now) {
        trashedAt = now;
        updatedAt = now;
    }

    void restore(Instant now) {
        trashedAt = null;
        updatedAt = now;
    }

    void takeDown(TakedownDraft order, Instant now) {
        takedownReason = order.reason().tag();
        takedownStatement = order.statement();
        takenDownAt = now;
        updatedAt = now;
    }

    void liftTakedown(Instant now) {
        takedownReason = null;
        takedownStatement = null;
        takenDownAt = null;
        updatedAt = now;
    }

    String hash() {
        return HexFormat.of().formatHex(sha256);
    }

    Framing framing() {
        var focal = focalX == null || focalY == null ? FocalPoint.CENTRE : new FocalPoint(focalX, focalY);
        return new Framing(
                focal,
                crops.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, crop -> crop(crop.getValue()))));
    }

    private static Crop crop(CropDraft crop) {
        return new Crop(crop.x(), crop.y(), crop.width(), crop.height());
    }

    Credits credits() {
        return new Credits(credit, copyright);
    }

    /** Returns whether it is a picture that can be shown in sizes; drawings of vectors are only kept. */
    boolean hasSizes() {
        return width != null && kind() == MediaKind.IMAGE;
    }
}
