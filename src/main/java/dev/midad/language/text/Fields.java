package dev.midad.language.text;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the properties of one JSON object, notes what is wrong with each, and in the end notes the unknown ones. */
final class Fields {

    /**
     * Matches control characters, halves of surrogate pairs and noncharacters, which PostgreSQL or a client would
     * refuse.
     */
    private static final Pattern UNSTORABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}&&[^\\n\\r\\t]]");

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_ID = 100;

    private final ObjectNode node;
    private final String pointer;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    private Fields(ObjectNode node, String pointer, Findings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** Returns the objects of an array; an element that is no object is noted and left out. */
    static List<Fields> ofArray(JsonNode array, String pointer, Findings findings) {
        var objects = new ArrayList<Fields>();
        for (var i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof ObjectNode object) {
                objects.add(new Fields(object, pointer + "/" + i, findings));
            } else {
                findings.wrongType(pointer + "/" + i, "an object", "كائن");
            }
        }
        return objects;
    }

    /** Returns the string, in NFC; an empty one where there is none, which is noted. */
    String required(String name, int most) {
        var text = optional(name, most);
        if (text == null || text.isBlank()) {
            if (text != null || isAbsent(name)) {
                findings.required(at(name));
            }
            return "";
        }
        return text;
    }

    @Nullable
    String optional(String name, int most) {
        var value = take(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return text(value, at(name), most);
    }

    /** Returns the string of a node, in NFC; null where the node holds something else or too much, which is noted. */
    @Nullable
    String text(JsonNode value, String where, int most) {
        if (!value.isTextual()) {
            findings.wrongType(where, "a string", "نص");
            return null;
        }
        if (value.textValue().length() > most) {
            findings.tooLong(where, most);
            return null;
        }
        if (UNSTORABLE.matcher(value.textValue()).find()) {
            findings.add(
                    where,
                    "invalidCharacters",
                    "Control characters and broken Unicode cannot be stored.",
                    "لا تُقبل محارف التحكم ولا محارف يونيكود المكسورة.");
            return null;
        }
        return Slug.nfc(value.textValue());
    }

    /** Returns one of the allowed strings; the first where none was sent. */
    String choice(String name, List<String> allowed) {
        var chosen = optionalChoice(name, allowed);
        return chosen == null ? allowed.get(0) : chosen;
    }

    /** Notes a string that was sent and is not the only one allowed. */
    void choiceOf(String name, String only) {
        optionalChoice(name, List.of(only));
    }

    @Nullable
    String optionalChoice(String name, List<String> allowed) {
        var value = take(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || !allowed.contains(value.textValue())) {
            findings.notAllowed(at(name), allowed);
            return null;
        }
        return value.textValue();
    }

    @Nullable
    Integer integer(String name, int most) {
        var value = take(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 1 || value.intValue() > most) {
            findings.add(
                    at(name),
                    "outOfRange",
                    "A whole number from 1 to " + most + ".",
                    "عدد صحيح من 1 إلى " + most + ".");
            return null;
        }
        return value.intValue();
    }

    /** Returns the object; null where there is none, or where it is noted as wrong. */
    @Nullable
    Fields object(String name) {
        var value = take(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new Fields(object, at(name), findings);
        }
        findings.wrongType(at(name), "an object", "كائن");
        return null;
    }

    /** Returns the number from 0 to 1; 0 where there is none, which is noted. */
    double fraction(String name) {
        var value = take(name);
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            findings.add(at(name), "outOfRange", "A number from 0 to 1.", "عدد من 0 إلى 1.");
            return 0;
        }
        return value.doubleValue();
    }

    boolean flag(String name) {
        var value = take(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            findings.wrongType(at(name), "true or false", "true أو false");
        }
        return value.asBoolean(false);
    }

    String address(String name, Predicate<String> allowed) {
        var address = required(name, Addresses.MAX_LENGTH);
        if (!address.isEmpty() && !allowed.test(address)) {
            findings.add(
                    at(name),
                    "invalidUrl",
                    "This is no address that can stand in an article.",
                    "هذا ليس عنوانًا صالحًا في مقالة.");
        }
        return address;
    }

    /** Returns the id; null where there is none, or where it is noted as wrong. */
    @Nullable
    UUID id(String name) {
        var text = optional(name, LONGEST_ID);
        if (text == null || ID.matcher(text).matches()) {
            return text == null ? null : UUID.fromString(text);
        }
        findings.add(at(name), "invalidValue", "An id is a UUID.", "المعرّف من نوع UUID.");
        return null;
    }

    /** Returns the array; an empty one where there is none, or where it is noted as wrong. */
    JsonNode array(String name, int most) {
        var value = take(name);
        if (value.isMissingNode() || value.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!value.isArray()) {
            findings.wrongType(at(name), "an array", "مصفوفة");
            return JsonNodeFactory.instance.arrayNode();
        }
        if (value.size() > most) {
            findings.tooMany(at(name), most);
            return JsonNodeFactory.instance.arrayNode();
        }
        return value;
    }

    List<Fields> objects(String name, int most) {
        return ofArray(array(name, most), at(name), findings);
    }

    /** Notes every property that no method has read. */
    void finish() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                findings.add(
                        pointer + JsonPointer.empty().appendProperty(name),
                        "unknownProperty",
                        name + " is not a property here.",
                        "لا توجد هنا خاصية باسم " + name + ".");
            }
        });
    }

    /** Returns the string of that name as it was sent; empty where there is none. */
    String peek(String name) {
        return node.path(name).asText("");
    }

    String at(String name) {
        return pointer + "/" + name;
    }

    boolean isAbsent(String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    private JsonNode take(String name) {
        known.add(name);
        return node.path(name);
    }
}
