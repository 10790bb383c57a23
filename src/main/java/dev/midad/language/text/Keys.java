package dev.midad.language.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the keys of one array's elements: the keys that were sent, and new ones where none was. */
final class Keys {

    private static final int MAX_LENGTH = 64;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]+");

    private final String prefix;
    private final Findings findings;
    private final Set<String> sent = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** @param elements all elements of the array, so that a new key is never one that a later element brings */
    Keys(String prefix, List<Fields> elements, Findings findings) {
        this.prefix = prefix;
        this.findings = findings;
        elements.forEach(element -> sent.add(element.peek("_key")));
    }

    String of(Fields fields) {
        var key = fields.optional("_key", MAX_LENGTH);
        if (key == null) {
            return made();
        }
        if (!FORM.matcher(key).matches()) {
            findings.add(
                    fields.at("_key"),
                    "invalidValue",
                    "Latin letters, digits and _ . : - only.",
                    "أحرف لاتينية وأرقام و _ . : - فقط.");
        } else if (!taken.add(key)) {
            findings.add(
                    fields.at("_key"),
                    "repeated",
                    "Another one here has this key already.",
                    "هذا المفتاح مستعمل هنا من قبل.");
        }
        return key;
    }

    private String made() {
        var number = taken.size();
        while (sent.contains(prefix + number) || !taken.add(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
