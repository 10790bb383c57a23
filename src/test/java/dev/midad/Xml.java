package dev.midad;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** An answer in XML, read by the parser of Java itself; names are local ones, such as {@code //*[local-name()='loc']}. */
final class Xml {

    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    static Xml of(Response answer) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Xml(factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray())));
        } catch (Exception broken) {
            throw new AssertionError(answer.asString(), broken);
        }
    }

    String root() {
        return "{" + document.getDocumentElement().getNamespaceURI() + "}"
                + document.getDocumentElement().getLocalName();
    }

    /** What the path leads to, as text. */
    List<String> all(String path) {
        try {
            var found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            var texts = new ArrayList<String>();
            for (var i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        } catch (Exception fault) {
            throw new AssertionError(path, fault);
        }
    }

    String one(String path) {
        var all = all(path);
        assertNotNull(all.isEmpty() ? null : all.get(0), path);
        return all.get(0);
    }
}
