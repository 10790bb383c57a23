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

    // No address has these within it, in whichever script: marks that lean to a direction, quotation marks, brackets
    // and ends of sentences and clauses. Signs that stand within names are left (l·l, ・, ׳), as are all of ASCII, which
    // the extractor judges.
    private static final Pattern ENDING =
            Pattern.compile("[\\x{200E}\\x{200F}\\x{61C}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]"
                    + "|[\\p{Pi}\\p{Pf}&&[^\\x{2019}]]"
                    + "|[\\p{Ps}\\p{Pe}&&[^\\x{0}-\\x{7F}]]"
                    + "|[\\p{Po}&&[^\\x{0}-\\x{7F}\\x{A7}\\x{B6}\\x{B7}\\x{5F3}\\x{5F4}\\x{66A}-\\x{66D}\\x{2027}\\x{2030}-\\x{2037}\\x{30FB}\\x{FF65}]]"
                    + "|[\\p{Z}\\s&&[^\\x{0}-\\x{7F}]]");
    private static final Pattern WWW = Pattern.compile("(?i)\\bwww\\.");
    // These stand within an address, but not at its end.
    private static final Pattern NOT_LAST = Pattern.compile("[.,:;!?'\"\\p{Cf}[\\p{P}&&[^\\x{0}-\\x{7F}]]]+$");

    private Links() {}

    /** Holds a link as far as it is one. */
    private record Found(LinkType type, int begin, int end) implements LinkSpan {

        @Override
        public LinkType getType() {
            return type;
        }

        @Override
        public int getBeginIndex() {
            return begin;
        }

        @Override
        public int getEndIndex() {
            return end;
        }
    }

    /** Holds the text between two links. */
    private record Between(int begin, int end) implements Span {

        @Override
        public int getBeginIndex() {
            return begin;
        }

        @Override
        public int getEndIndex() {
            return end;
        }
    }

    /**
     * Returns the hosts to which the links of a text lead, one for each link, in lower case, in ASCII and without www.
     */
    public static List<String> hosts(String text) {
        var hosts = new ArrayList<String>();
        spans(text).forEach(span -> address(span, text).flatMap(Links::host).ifPresent(hosts::add));
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
    static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        var from = 0;
        for (var link : EXTRACTOR.extractLinks(readable(text))) {
            var found = found(link, text);
            if (found.begin() > from) {
                spans.add(new Between(from, found.begin()));
            }
            spans.add(found);
            from = found.end();
        }
        if (from < text.length()) {
            spans.add(new Between(from, text.length()));
        }
        return spans;
    }

    /** Returns a text of the same length in which the extractor, which knows ASCII alone, finds where links end. */
    private static String readable(String text) {
        var ended = ENDING.matcher(text).replaceAll(found -> " ".repeat(found.end() - found.start()));
        return WWW.matcher(ended).replaceAll("www.");
    }

    private static Found found(LinkSpan link, String text) {
        var last = NOT_LAST.matcher(text).region(link.getBeginIndex(), link.getEndIndex());
        return new Found(link.getType(), link.getBeginIndex(), last.find() ? last.start() : link.getEndIndex());
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
