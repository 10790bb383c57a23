package dev.midad.newsroom.files;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads properties out of an XMP packet (ISO 16684-1); what is not there, or is of another form, is empty. */
final class XmpPacket {

    static final String DC = XMPConst.NS_DC;
    static final String PHOTOSHOP = XMPConst.NS_PHOTOSHOP;
    static final String RIGHTS = XMPConst.NS_XMP_RIGHTS;
    static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

    static final int MOST_ITEMS = 200;

    private final XMPMeta properties;

    private XmpPacket(XMPMeta properties) {
        this.properties = properties;
    }

    /** Reads the packet; an empty one where there is none. A document type is refused: it can read files and fill memory. */
    static XmpPacket of(byte @Nullable [] packet) throws XMPException {
        register(IPTC_CORE, "Iptc4xmpCore");
        register(IPTC_EXTENSION, "Iptc4xmpExt");
        register(PLUS, "plus");
        return new XmpPacket(
                packet == null
                        ? XMPMetaFactory.create()
                        : XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true)));
    }

    static XmpPacket none() {
        return new XmpPacket(XMPMetaFactory.create());
    }

    private static void register(String namespace, String prefix) throws XMPException {
        XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, prefix);
    }

    @Nullable
    String text(String namespace, String name) {
        try {
            return EmbeddedText.clean(properties.getPropertyString(namespace, name));
        } catch (XMPException other) {
            return null;
        }
    }

    /** Returns the items of a list. */
    List<String> list(String namespace, String name) {
        var items = new ArrayList<String>();
        for (var item : items(namespace, name)) {
            var text = EmbeddedText.clean(item.value());
            if (text != null) {
                items.add(text);
            }
        }
        return items;
    }

    /** Returns the alternatives of a text by their languages, in lower case. */
    Map<String, String> byLanguage(String namespace, String name) {
        var texts = new LinkedHashMap<String, String>();
        for (var item : items(namespace, name)) {
            var text = EmbeddedText.clean(item.value());
            var language = EmbeddedText.clean(item.language());
            if (text != null) {
                texts.putIfAbsent(
                        language == null ? EmbeddedMetadata.NO_LANGUAGE : language.toLowerCase(Locale.ROOT), text);
            }
        }
        var alone = texts.isEmpty() ? text(namespace, name) : null;
        return alone == null ? texts : Map.of(EmbeddedMetadata.NO_LANGUAGE, alone);
    }

    /** Returns a field of the first structure of a list. */
    @Nullable
    String firstField(String namespace, String list, String field) {
        try {
            var property = properties.getStructField(namespace, list + "[1]", namespace, field);
            return property == null ? null : EmbeddedText.clean(property.getValue());
        } catch (XMPException other) {
            return null;
        }
    }

    private List<Item> items(String namespace, String name) {
        var items = new ArrayList<Item>();
        try {
            var count = Math.min(MOST_ITEMS, properties.countArrayItems(namespace, name));
            for (var number = 1; number <= count; number++) {
                var path = name + "[" + number + "]";
                var language = properties.getQualifier(namespace, path, XMPConst.NS_XML, "lang");
                items.add(new Item(value(properties.getArrayItem(namespace, name, number)), value(language)));
            }
        } catch (XMPException other) {
            return items;
        }
        return items;
    }

    private static @Nullable String value(@Nullable XMPProperty property) {
        return property == null ? null : property.getValue();
    }

    /** An item of a list, and the language that it says it is in. */
    private record Item(@Nullable String value, @Nullable String language) {}
}
