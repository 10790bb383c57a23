package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Makes the featured picture of a post its lead, where the library has it; else it stands first in the body. */
final class WordPressLead {

    private final WordPressTakenMedia media;
    private final WordPressAddresses addresses;

    WordPressLead(WordPressTakenMedia media, String site) {
        this.media = media;
        this.addresses = new WordPressAddresses(site);
    }

    /** Returns the lead of the post, with what the attachment says of the picture. */
    Optional<ObjectNode> of(WxrPost post) {
        var number = number(post);
        return number.flatMap(media::of)
                .filter(WordPressMedium::isPicture)
                .map(medium -> lead(medium, number.flatMap(media::attachment).orElseThrow()));
    }

    private static ObjectNode lead(WordPressMedium medium, WordPressAttachment attachment) {
        var lead = WordPressJson.object().put("media", medium.id().toString());
        WordPressJson.put(lead, "alt", attachment.alt());
        WordPressJson.put(lead, "caption", attachment.caption());
        return lead;
    }

    /** Puts the featured picture of a post that has no lead before its body, unless the body shows it. */
    void prepend(WxrPost post, Element body, WordPressFindings findings) {
        var number = number(post);
        if (number.isEmpty()) {
            return;
        }
        var picture = number.flatMap(media::attachment);
        if (picture.isEmpty()) {
            findings.add(WordPressNote.ATTACHMENT_MISSING, number.get());
            return;
        }
        var figure = picture.get().figure();
        addresses.makeWhole(figure, findings);
        var original = WordPressMedia.original(figure.select("img").attr("src"));
        if (body.select("img").stream()
                .noneMatch(image -> WordPressMedia.original(image.attr("src")).equals(original))) {
            body.prependChild(figure);
            findings.add(WordPressNote.FEATURED_IMAGE);
        }
    }

    private static Optional<Long> number(WxrPost post) {
        return post.meta("_thumbnail_id")
                .map(value -> WxrNode.number(value, 0))
                .filter(value -> value > 0)
                .findFirst();
    }
}
