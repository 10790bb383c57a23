package dev.midad.language.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what an editor should check in a body before it is published: where it links to, and pictures that not every
 * reader can see.
 */
public final class BodyReview {

    /**
     * Describes a link to a page of the same site: where in the body it stands, and the last part of its path, decoded.
     */
    public record SiteLink(String pointer, String lastSegment) {}

    private BodyReview() {}

    /** Returns pointers to the pictures without a description for readers who do not see them. */
    public static List<String> imagesWithoutAlt(Body body) {
        var pointers = new ArrayList<String>();
        for (var i = 0; i < body.blocks().size(); i++) {
            if (body.blocks().get(i) instanceof Block.Image image
                    // The library says itself what its media show.
                    && image.media() == null
                    && (image.alt() == null || image.alt().isBlank())) {
                pointers.add("/" + i + "/alt");
            }
        }
        return pointers;
    }

    /** Returns the links to pages of the same site in paragraphs, poems and cells of tables. */
    public static List<SiteLink> siteLinks(Body body) {
        var links = new ArrayList<SiteLink>();
        for (var i = 0; i < body.blocks().size(); i++) {
            var block = body.blocks().get(i);
            if (block instanceof Block.Inline inline) {
                add(links, "/" + i, inline);
            } else if (block instanceof Block.Table table) {
                addCells(links, "/" + i + "/rows/", table);
            }
        }
        return links;
    }

    private static void addCells(List<SiteLink> links, String pointer, Block.Table table) {
        for (var i = 0; i < table.rows().size(); i++) {
            var cells = table.rows().get(i).richCells();
            for (var j = 0; cells != null && j < cells.size(); j++) {
                add(links, pointer + i + "/richCells/" + j, cells.get(j));
            }
        }
    }

    private static void add(List<SiteLink> links, String pointer, Block.Inline inline) {
        for (var i = 0; i < inline.markDefs().size(); i++) {
            add(
                    links,
                    pointer + "/markDefs/" + i + "/href",
                    inline.markDefs().get(i).href());
        }
    }

    private static void add(List<SiteLink> links, String pointer, String href) {
        var address = URI.create(href);
        var path = address.getPath();
        if (!address.isAbsolute() && path != null) {
            var segment = path.replaceFirst("/+$", "");
            segment = segment.substring(segment.lastIndexOf('/') + 1);
            if (!segment.isEmpty()) {
                links.add(new SiteLink(pointer, segment));
            }
        }
    }
}
