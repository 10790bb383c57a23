package dev.midad.language.text;

import java.net.IDN;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Finds addresses of web pages in plain text. */
public final class Links {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();
    // The host has letters, digits and dots; a port and anything else may follow. A name and password before the host
    // are not allowed, because frauds use them.
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://([\\p{L}\\p{M}\\p{N}.-]+)(?::\\d{1,5})?(?:[/?#].*)?", Pattern.DOTALL);

    private Links() {}

    /**
     * Returns the hosts to which the links of a text lead, one for each link, in lower case, in ASCII and without www.
     */
    public static List<String> hosts(String text) {
        var hosts = new ArrayList<String>();
        EXTRACTOR
                .extractLinks(text)
                .forEach(link -> address(link, text).flatMap(Links::host).ifPresent(hosts::add));
        return hosts;
    }

    /** Returns the text without its links and mail addresses. */
    static String without(String text) {
        var rest = new StringBuilder(text.length());
        for (var span : spans(text)) {
            rest.append(span instanceof LinkSpan ? " " : text.substring(span.getBeginIndex(), span.getEndIndex()));
        }
        return rest.toString();
    }

    /** Returns all parts of a text, links and the text between them, in their order. */
    static Iterable<Span> spans(String text) {
        return EXTRACTOR.extractSpans(text);
    }

    /** Returns the address to which a part leads; empty where it is no link to a web page. */
    static Optional<String> address(Span span, String text) {
        if (!(span instanceof LinkSpan link) || link.getType() == LinkType.EMAIL) {
            return Optional.empty();
        }
        var written = text.substring(link.getBeginIndex(), link.getEndIndex());
        var address = link.getType() == LinkType.WWW ? "https://" + written : written;
        // Without an apostrophe the address cannot end a quoted attribute, whichever program writes it anew.
        return host(address).map(host -> address.replace("'", "%27"));
    }

    private static Optional<String> host(String address) {
        var web = WEB.matcher(address);
        if (!web.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(web.group(1), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }
}
