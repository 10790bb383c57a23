package dev.midad.language.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What an editor should look at in a body before it goes out: where it leads, and what cannot be seen by everybody. */
public final class BodyReview {

    /** A link to something of the same site: where in the body it stands, and the last part of its path, decoded. */
    public record SiteLink(String pointer, String lastSegment) {}

    private BodyReview() {}

    /** Pointers of the pictures that say nothing to whoever does not see them. */
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
