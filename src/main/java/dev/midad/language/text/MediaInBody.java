package dev.midad.language.text;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the media of the library into a body that names them by their ids. */
public final class MediaInBody {

    /** Says what of the library a block can show. */
    public enum Kind {
        IMAGE,
        AUDIO,
        VIDEO,
        /** Is any medium: readers take the file with them. */
        FILE
    }

    /**
     * Says how a medium is shown.
     *
     * @param saysAlt whether it is said there what the medium shows, for readers who do not see it
     */
    public record Use(UUID media, Kind kind, boolean saysAlt) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA = "media";
    private static final String CROP = "crop";
    private static final String POSTER = "poster";
    private static final String IMAGES = "images";

    private MediaInBody() {}

    /** Returns how the body shows each of its media, by pointers to where their ids stand. */
    public static Map<String, Use> places(Body body) {
        var places = new LinkedHashMap<String, Use>();
        for (var i = 0; i < body.blocks().size(); i++) {
            var block = body.blocks().get(i);
            if (block instanceof Block.Image image) {
                add(places, "/" + i, image);
            } else if (block instanceof Block.Gallery gallery) {
                for (var j = 0; j < gallery.images().size(); j++) {
                    add(places, "/" + i + "/images/" + j, gallery.images().get(j));
                }
            } else if (block instanceof Block.Attached attached) {
                places.put("/" + i + "/media", new Use(attached.media(), kind(attached), true));
                if (attached instanceof Block.Video video && video.poster() != null) {
                    // The film says in words what it is.
                    places.put("/" + i + "/poster", new Use(video.poster(), Kind.IMAGE, true));
                }
            }
        }
        return places;
    }

    private static void add(Map<String, Use> places, String pointer, Block.Image image) {
        if (image.media() != null) {
            places.put(
                    pointer + "/media",
                    new Use(
                            image.media(),
                            Kind.IMAGE,
                            image.alt() != null && !image.alt().isBlank()));
        }
    }

    private static Kind kind(Block.Attached attached) {
        if (attached instanceof Block.Audio) {
            return Kind.AUDIO;
        }
        return attached instanceof Block.Video ? Kind.VIDEO : Kind.FILE;
    }

    /**
     * Returns the body with the addresses and the words of its media; what its own blocks say of them goes first. A
     * medium that is not among those given is left out.
     */
    public static Body shown(Body body, Map<UUID, ? extends PageMedium> media) {
        var blocks = new ArrayList<Block>();
        for (var block : body.blocks()) {
            var shown = shown(block, media);
            if (shown != null) {
                blocks.add(shown);
            }
        }
        return new Body(blocks, body.footnotes());
    }

    private static @Nullable Block shown(Block block, Map<UUID, ? extends PageMedium> media) {
        if (block instanceof Block.Image image) {
            return shown(image, media);
        }
        if (block instanceof Block.Gallery gallery) {
            var images = new ArrayList<Block.Image>();
            for (var image : gallery.images()) {
                var shown = shown(image, media);
                if (shown != null) {
                    images.add(shown);
                }
            }
            return images.isEmpty() ? null : new Block.Gallery(gallery.key(), gallery.caption(), images);
        }
        return block instanceof Block.Attached attached && !media.containsKey(attached.media()) ? null : block;
    }

    private static Block.@Nullable Image shown(Block.Image image, Map<UUID, ? extends PageMedium> media) {
        if (image.media() == null) {
            return image;
        }
        var whole = media.get(image.media());
        if (whole == null) {
            return null;
        }
        var medium = whole.cropped(image.crop());
        return new Block.Image(
                image.key(),
                image.media(),
                image.crop(),
                medium.url(),
                requireNonNullElse(image.alt(), requireNonNullElse(medium.alt(), "")),
                image.caption() == null ? medium.caption() : image.caption(),
                image.credit() == null ? medium.credit() : image.credit(),
                medium.width(),
                medium.height(),
                image.link());
    }

    /** Knows the properties that media have in a block. */
    public interface Properties {

        /** @return null where the medium may not be shown */
        @Nullable
        ObjectNode of(UUID media, @Nullable PictureCrop crop);
    }

    /**
     * Returns blocks in which each medium has its properties beside those of its own block, which go first. A medium
     * that is not among those given is left out.
     *
     * @param stored blocks as {@link Body#toJson} wrote them, in UTF-8
     */
    public static byte[] shown(byte[] stored, Properties media) {
        try {
            var blocks = (ArrayNode) JSON.readTree(stored);
            removeUnshown(blocks, media);
            return JSON.writeValueAsBytes(blocks);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void removeUnshown(ArrayNode blocks, Properties media) throws IOException {
        for (var all = blocks.iterator(); all.hasNext(); ) {
            if (all.next() instanceof ObjectNode block && !fill(block, media)) {
                all.remove();
            }
        }
    }

    /** Fills in what the media of the block are, and returns whether there is anything of it to be shown. */
    private static boolean fill(ObjectNode block, Properties media) throws IOException {
        if (block.get(IMAGES) instanceof ArrayNode images) {
            removeUnshown(images, media);
            return !images.isEmpty();
        }
        if (!block.hasNonNull(MEDIA)) {
            return true;
        }
        var crop = JSON.treeToValue(block.get(CROP), PictureCrop.class);
        var medium = media.of(UUID.fromString(block.get(MEDIA).textValue()), crop);
        if (medium == null) {
            return false;
        }
        // A size is that of what the address gives, and not of what a block once said. A crop is in the address.
        var own = block.deepCopy();
        own.remove(List.of("width", "height", CROP, POSTER));
        block.remove(CROP);
        fillPoster(block, media);
        block.setAll(medium);
        block.setAll(own);
        return true;
    }

    /** Puts the address of the picture in the place of its id; a film whose poster may not be shown has none. */
    private static void fillPoster(ObjectNode block, Properties media) {
        if (block.remove(POSTER) instanceof TextNode id) {
            var poster = media.of(UUID.fromString(id.textValue()), null);
            if (poster != null) {
                block.set(POSTER, poster.get("url"));
            }
        }
    }
}
