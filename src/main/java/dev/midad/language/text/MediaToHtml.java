package dev.midad.language.text;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Renders the pictures, recordings, films and files of a body as HTML. */
final class MediaToHtml {

    /** Says how wide a page shows a picture, so that a browser chooses a size before it knows the style sheet. */
    private static final String SIZES = "(min-width: 960px) 960px, 100vw";

    private final Map<UUID, ? extends PageMedium> media;

    MediaToHtml(Map<UUID, ? extends PageMedium> media) {
        this.media = media;
    }

    void addImage(Element parent, Block.Image image) {
        var figure = parent.appendElement("figure");
        var frame = image.link() == null ? figure : figure.appendElement("a").attr("href", image.link());
        var medium = medium(image);
        var picture = img(medium == null ? frame : picture(frame, medium), image);
        if (medium != null) {
            picture.attr("loading", "lazy").attr("decoding", "async");
        }
        if (image.caption() != null || image.credit() != null) {
            var caption = figure.appendElement("figcaption");
            BodyToHtml.appendLines(caption, requireNonNullElse(image.caption(), ""));
            BodyToHtml.appendOptional(caption, "cite", image.credit());
        }
    }

    private @Nullable PageMedium medium(Block.Image image) {
        var medium = image.media() == null ? null : media.get(image.media());
        return medium == null ? null : medium.cropped(image.crop());
    }

    private static Element picture(Element frame, PageMedium medium) {
        var picture = frame.appendElement("picture");
        medium.sources().forEach((type, set) -> picture.appendElement("source")
                .attr("type", type)
                .attr("srcset", set)
                .attr("sizes", SIZES));
        return picture;
    }

    private static Element img(Element frame, Block.Image image) {
        var picture = frame.appendElement("img");
        if (image.url() != null) {
            picture.attr("src", image.url());
        }
        picture.attr("alt", requireNonNullElse(image.alt(), ""));
        if (image.width() != null) {
            picture.attr("width", image.width().toString());
        }
        if (image.height() != null) {
            picture.attr("height", image.height().toString());
        }
        if (image.media() != null) {
            picture.attr(HtmlMedia.ID, image.media().toString());
        }
        if (image.crop() != null) {
            picture.attr(HtmlMedia.CROP, image.crop().written());
        }
        return picture;
    }

    void addGallery(Element parent, Block.Gallery gallery) {
        var figure = parent.appendElement("figure").addClass(HtmlMedia.GALLERY);
        gallery.images().forEach(image -> addImage(figure, image));
        BodyToHtml.appendOptional(figure, "figcaption", gallery.caption());
    }

    void addAttached(Element parent, Block.Attached attached) {
        var medium = media.get(attached.media());
        var figure = parent.appendElement("figure")
                .addClass(name(attached))
                .attr(HtmlMedia.ID, attached.media().toString());
        if (attached.title() != null) {
            figure.attr(HtmlMedia.TITLE, attached.title());
        }
        if (attached instanceof Block.Video video && video.poster() != null) {
            figure.attr(HtmlMedia.POSTER, video.poster().toString());
        }
        if (medium != null) {
            addPlayer(figure, attached, medium);
        }
        BodyToHtml.appendOptional(
                figure, "figcaption", attached.caption() == null ? caption(medium) : attached.caption());
    }

    private void addPlayer(Element figure, Block.Attached attached, PageMedium medium) {
        var title = attached.title() == null ? medium.title() : attached.title();
        if (attached instanceof Block.File) {
            figure.appendElement("a")
                    .attr("href", medium.url())
                    .attr("type", medium.mediaType())
                    .attr("download", "")
                    .text(requireNonNullElse(title, medium.url()));
            return;
        }
        var player = figure.appendElement(name(attached)).attr("controls", "").attr("preload", "none");
        player.attr("src", medium.url());
        var poster = attached instanceof Block.Video video && video.poster() != null ? media.get(video.poster()) : null;
        if (poster != null) {
            player.attr("poster", poster.url());
        }
        if (title != null) {
            player.attr("title", title);
        }
    }

    private static @Nullable String caption(@Nullable PageMedium medium) {
        return medium == null ? null : medium.caption();
    }

    private static String name(Block.Attached attached) {
        if (attached instanceof Block.Audio) {
            return HtmlMedia.AUDIO;
        }
        return attached instanceof Block.Video ? HtmlMedia.VIDEO : HtmlMedia.FILE;
    }
}
