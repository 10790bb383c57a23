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
                    && (image.alt() == null || image.alt().isBlank())) {
                pointers.add("/" + i + "/alt");
            }
        }
        return pointers;
    }

    public static List<SiteLink> siteLinks(Body body) {
        var links = new ArrayList<SiteLink>();
        for (var i = 0; i < body.blocks().size(); i++) {
            if (body.blocks().get(i) instanceof Block.Text text) {
                for (var j = 0; j < text.markDefs().size(); j++) {
                    add(
                            links,
                            "/" + i + "/markDefs/" + j + "/href",
                            text.markDefs().get(j).href());
                }
            }
        }
        return links;
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
