package dev.midad.language.text;

import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what our own HTML says of media of the library, so that a body comes back as it was given out. */
final class HtmlMedia {

    static final String ID = "data-media";
    static final String CROP = "data-crop";
    static final String POSTER = "data-poster";
    static final String TITLE = "data-title";
    static final String GALLERY = "gallery";
    static final String AUDIO = "audio";
    static final String VIDEO = "video";
    static final String FILE = "file";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private HtmlMedia() {}

    /** Returns the id of the medium that the element names; null where it names none. */
    static @Nullable UUID id(Element element) {
        return id(element, ID);
    }

    private static @Nullable UUID id(Element element, String attribute) {
        var id = element.attr(attribute);
        return FORM.matcher(id).matches() ? UUID.fromString(id) : null;
    }

    /** Reads a figure around a gallery, or around a medium that is no picture; returns whether it was one. */
    static boolean read(Element figure, BlocksFromHtml blocks, HtmlReading reading) {
        if (figure.hasClass(GALLERY)) {
            return gallery(figure, blocks, reading);
        }
        var media = id(figure);
        return media != null && attached(figure, media, blocks, reading);
    }

    private static boolean gallery(Element figure, BlocksFromHtml blocks, HtmlReading reading) {
        var images = new ArrayList<Block.Image>();
        for (var inner : figure.children()) {
            if (inner.nameIs("figure")) {
                HtmlToBody.blocks(new Element("div").appendChild(inner.clone()), false, reading).stream()
                        .filter(Block.Image.class::isInstance)
                        .map(Block.Image.class::cast)
                        .forEach(images::add);
            }
        }
        if (images.isEmpty() || images.size() > BlockReader.MOST_IMAGES) {
            return false;
        }
        blocks.add(new Block.Gallery("", caption(figure, reading), images));
        return true;
    }

    private static boolean attached(Element figure, UUID media, BlocksFromHtml blocks, HtmlReading reading) {
        var title = WholeBlocks.orNull(WholeBlocks.shortened(Slug.nfc(figure.attr(TITLE))));
        var caption = caption(figure, reading);
        if (figure.hasClass(AUDIO)) {
            blocks.add(new Block.Audio("", media, title, caption));
        } else if (figure.hasClass(VIDEO)) {
            blocks.add(new Block.Video("", media, title, caption, id(figure, POSTER)));
        } else if (figure.hasClass(FILE)) {
            blocks.add(new Block.File("", media, title, caption));
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable String caption(Element figure, HtmlReading reading) {
        var caption = figure.selectFirst("> figcaption");
        var words = caption == null ? "" : WholeBlocks.plain(caption, reading).orElse("");
        return WholeBlocks.orNull(WholeBlocks.shortened(words));
    }
}
