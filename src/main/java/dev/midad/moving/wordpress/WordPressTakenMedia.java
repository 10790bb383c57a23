package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the media that attachments have become. Each attachment is taken into the library when it is first asked for, and
 * told once.
 */
final class WordPressTakenMedia {

    private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)wp-image-(\\d{1,18})(?:\\s|$)");

    private final WordPressMedia attachments;
    private final WordPressLibrary library;
    private final WordPressSite site;
    private final Map<Long, Optional<WordPressMedium>> taken = new HashMap<>();
    private final List<WordPressLine> told = new ArrayList<>();
    private boolean isGivenUp;

    /** @param site says in which language the attachments are described */
    WordPressTakenMedia(WordPressMedia attachments, WordPressLibrary library, WordPressSite site) {
        this.attachments = attachments;
        this.library = library;
        this.site = site;
    }

    Optional<WordPressAttachment> attachment(long number) {
        return attachments.find(number);
    }

    /** Returns what the attachment of that number has become. */
    Optional<WordPressMedium> of(long number) {
        var attachment = attachments.find(number);
        if (attachment.isEmpty()) {
            return Optional.empty();
        }
        var known = taken.get(number);
        if (known == null) {
            known = take(attachment.get());
            taken.put(number, known);
        }
        return known;
    }

    /** Returns what stands at the address of a file of the old site, in whichever size. */
    Optional<WordPressMedium> at(String address) {
        return attachments.at(address).flatMap(attachment -> of(attachment.number()));
    }

    /** Returns the medium of a picture in a body, by its address or by the number that the editor gave it. */
    Optional<WordPressMedium> shown(Element image) {
        var number = NUMBER.matcher(image.className());
        return at(image.attr("src"))
                .or(() -> number.find() ? of(Long.parseLong(number.group(1))) : Optional.empty())
                .filter(WordPressMedium::isPicture);
    }

    private Optional<WordPressMedium> take(WordPressAttachment attachment) {
        var findings = WordPressFindings.ofPost(attachment.number(), null);
        var medium = Optional.<WordPressMedium>empty();
        try {
            medium = library.take(attachment, said(attachment));
        } catch (WordPressLibrary.NotTaken refusal) {
            if (!refusal.isGivenUp()) {
                findings.add(WordPressNote.ATTACHMENT_NOT_TAKEN, attachment.url(), refusal.reason());
            } else if (!isGivenUp) {
                isGivenUp = true;
                findings.add(WordPressNote.FETCHING_GIVEN_UP);
            }
        }
        if (medium.isPresent() || !findings.list().isEmpty()) {
            told.add(new WordPressLine(attachment.line(), null, findings.list(), medium.orElse(null)));
        }
        return medium;
    }

    private ObjectNode said(WordPressAttachment attachment) {
        var said = WordPressJson.object();
        var words = WordPressJson.object();
        WordPressJson.put(words, "alt", attachment.alt());
        WordPressJson.put(words, "caption", attachment.caption());
        WordPressJson.put(words, "title", attachment.title());
        if (!words.isEmpty()) {
            said.putObject("texts").set(site.languageOrArabic(), words);
        }
        return said;
    }

    /** Returns what is to be told of the attachments that were taken since this was last asked. */
    List<WordPressLine> told() {
        var lines = List.copyOf(told);
        told.clear();
        return lines;
    }
}
