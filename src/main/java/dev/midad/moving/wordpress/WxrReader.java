package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of WordPress (WXR 1.0 to 1.2, and any later 1.x) part by part: what the site says of itself, authors, categories, tags,
 * posts. Only one part is in memory at a time. Nothing that the file declares or names is fetched or expanded.
 */
final class WxrReader implements AutoCloseable {

    private static final XMLInputFactory XML = factory();
    private static final Pattern VERSIONS = Pattern.compile("1(\\.[0-9]+)*");
    private static final String VERSION = "wp:wxr_version";

    private final WxrLetters letters = new WxrLetters();
    private final WxrInput input;
    private final WxrText text;
    private final XMLStreamReader xml;
    private boolean inChannel;
    private boolean isExport;

    WxrReader(InputStream file) {
        input = new WxrInput(file);
        text = new WxrText(input, letters);
        try {
            xml = XML.createXMLStreamReader(text);
        } catch (XMLStreamException notXml) {
            throw WxrFailures.of(notXml);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own factory is used, because another one on the class path may not know these switches.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /**
     * Returns the next part, null after the last.
     *
     * @throws WxrException where the file is cut, no XML, no export, or declares entities
     */
    @Nullable
    WxrNode next() {
        try {
            while (xml.hasNext()) {
                input.partEnds();
                if (step(xml.next())) {
                    return part();
                }
            }
        } catch (XMLStreamException broken) {
            throw WxrFailures.of(broken);
        }
        return null;
    }

    /** Tells whether a part begins here. */
    private boolean step(int event) {
        if (event == XMLStreamConstants.DTD) {
            throw WxrFailures.declaresEntities(line());
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            inChannel = false;
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
            return false;
        }
        if (inChannel) {
            return true;
        }
        inChannel = xml.getLocalName().equals("channel");
        if (!inChannel && !xml.getLocalName().equals("rss")) {
            throw WxrFailures.notAnExport(line());
        }
        return false;
    }

    private WxrNode part() throws XMLStreamException {
        var part = new WxrParts(xml, input, letters).read();
        if (part.name().equals(VERSION)) {
            isExport = VERSIONS.matcher(part.text().strip()).matches();
            if (!isExport) {
                throw new WxrException(
                        "unknown-version",
                        part.line(),
                        new Message(
                                "WXR 1.0 to 1.2, and whatever else begins with 1, is understood.",
                                "المفهوم هو WXR بإصداراته 1.0 إلى 1.2 وما بدأ بالرقم 1."));
            }
        }
        if (part.name().equals("item") && !isExport) {
            throw WxrFailures.notAnExport(part.line());
        }
        return part;
    }

    /** Returns the letters read so far that had to be mended. */
    WxrLetters letters() {
        return letters;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    @Override
    public void close() {
        try {
            xml.close();
            // The parser leaves the input open.
            text.close();
        } catch (XMLStreamException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
