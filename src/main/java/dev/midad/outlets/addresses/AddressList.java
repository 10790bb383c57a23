package dev.midad.outlets.addresses;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads addresses: of a sitemap as sitemaps.org describes it, or one a line. */
final class AddressList {

    private static final int MOST = 50_000;
    private static final String PLACE = "loc";

    private AddressList() {}

    /** @throws ProblemException {@code validation-failed} where there are too many */
    static List<String> ofLines(String text) {
        var addresses = text.lines()
                .map(line -> line.replace("\ufeff", "").strip())
                .filter(line -> !line.isEmpty())
                .limit(MOST + 1L)
                .toList();
        return checked(addresses);
    }

    /** @throws ProblemException {@code validation-failed} where it is no XML, or has too many addresses */
    static List<String> ofSitemap(byte[] sitemap) {
        var factory = XMLInputFactory.newFactory();
        // A sitemap has no document type, and one of a stranger could name files of this machine.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var addresses = new ArrayList<String>();
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(sitemap));
            while (xml.hasNext() && addresses.size() <= MOST) {
                xml.next();
                if (xml.isStartElement() && xml.getLocalName().equals(PLACE)) {
                    addresses.add(xml.getElementText().strip());
                }
            }
        } catch (XMLStreamException malformed) {
            throw ProblemException.invalid(
                    "",
                    "invalidXml",
                    Message.of(
                            "Line %s is no XML of a sitemap.",
                            "السطر %s ليس من XML خريطة موقع.",
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getLineNumber()));
        }
        return checked(addresses);
    }

    private static List<String> checked(List<String> addresses) {
        if (addresses.size() > MOST) {
            throw ProblemException.invalid(
                    "", "tooMany", Message.of("At most %s addresses.", "%s عنوان على الأكثر.", MOST));
        }
        return addresses;
    }
}
