package dev.midad.language.text;

import dev.midad.language.text.MediaInBody.Kind;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files on the servers of others that a body shows, and names media of the library in their place. These are
 * pictures, and embeds whose address ends as that of a recording, a film or a document does: a player on another site's
 * page is none.
 */
public final class ForeignMedia {

    private static final Set<String> EMBEDDED_FILES =
            Set.of("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "mov", "webm", "ogv", "pdf");

    private ForeignMedia() {}

    /** Holds what an address has become in the library, and as what a body can show it. */
    public record Medium(UUID id, Kind kind) {}

    /** Returns the addresses in the order of the page, each once. */
    public static List<String> addresses(Body body) {
        var addresses = new LinkedHashSet<String>();
        for (var block : body.blocks()) {
            if (block instanceof Block.Image image) {
                add(image, addresses);
            } else if (block instanceof Block.Gallery gallery) {
                gallery.images().forEach(image -> add(image, addresses));
            } else if (block instanceof Block.Embed embed && isFile(embed.url())) {
                addresses.add(embed.url());
            }
        }
        return List.copyOf(addresses);
    }

    private static void add(Block.Image image, Set<String> addresses) {
        if (image.url() != null && isElsewhere(image.url())) {
            addresses.add(image.url());
        }
    }

    /** Returns whether the address has a host; a path leads to the publication's own site. */
    private static boolean isElsewhere(String address) {
        return URI.create(address).getRawAuthority() != null;
    }

    /** Returns the host of an address that was found in a body, in small letters and without its port. */
    public static String host(String address) {
        return URI.create(address)
                .getRawAuthority()
                .replaceFirst("^.*@", "")
                .replaceFirst(":\\d*$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isFile(String address) {
        var path = Objects.requireNonNullElse(URI.create(address).getPath(), "");
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return isElsewhere(address) && EMBEDDED_FILES.contains(ending);
    }

    /**
     * Returns the body with media in the place of the addresses given, under the words that the body itself has. An
     * address stays where its medium cannot be shown there: a document is no picture.
     */
    public static Body replaced(Body body, Map<String, Medium> media) {
        return new Body(
                body.blocks().stream().map(block -> replaced(block, media)).toList(), body.footnotes());
    }

    private static Block replaced(Block block, Map<String, Medium> media) {
        if (block instanceof Block.Image image) {
            return replaced(image, media);
        }
        if (block instanceof Block.Gallery gallery) {
            return new Block.Gallery(
                    gallery.key(),
                    gallery.caption(),
                    gallery.images().stream()
                            .map(image -> replaced(image, media))
                            .toList());
        }
        if (block instanceof Block.Embed embed && isFile(embed.url())) {
            return replaced(embed, media.get(embed.url()));
        }
        return block;
    }

    private static Block.Image replaced(Block.Image image, Map<String, Medium> media) {
        var medium = image.url() == null ? null : media.get(image.url());
        if (medium == null || medium.kind() != Kind.IMAGE) {
            return image;
        }
        return new Block.Image(
                image.key(),
                medium.id(),
                null,
                null,
                image.alt(),
                image.caption(),
                image.credit(),
                null,
                null,
                // A link to the picture itself, to see it larger, would still lead to the other server.
                Objects.equals(image.link(), image.url()) ? null : image.link());
    }

    private static Block replaced(Block.Embed embed, @Nullable Medium medium) {
        if (medium == null) {
            return embed;
        }
        return switch (medium.kind()) {
            case AUDIO -> new Block.Audio(embed.key(), medium.id(), embed.title(), null);
            case VIDEO -> new Block.Video(embed.key(), medium.id(), embed.title(), null, null);
            case FILE -> new Block.File(embed.key(), medium.id(), embed.title(), null);
            case IMAGE -> embed;
        };
    }
}
