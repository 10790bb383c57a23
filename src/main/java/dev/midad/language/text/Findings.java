package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a body: the first 50 findings, because nobody reads more. */
final class Findings {

    private static final int MOST = 50;

    private final List<Finding> list = new ArrayList<>();

    void add(String pointer, String code, String english, String arabic) {
        if (list.size() < MOST) {
            list.add(new Finding(pointer, code, english, arabic));
        }
    }

    void required(String pointer) {
        add(pointer, "required", "This is required.", "هذه القيمة مطلوبة.");
    }

    void wrongType(String pointer, String english, String arabic) {
        add(pointer, "wrongType", "Here belongs " + english + ".", "يجب أن يكون هنا " + arabic + ".");
    }

    void notAllowed(String pointer, Iterable<String> allowed) {
        var choices = String.join(", ", allowed);
        add(pointer, "invalidValue", "Allowed here: " + choices + ".", "المسموح هنا: " + choices + ".");
    }

    void tooLong(String pointer, int most) {
        add(pointer, "tooLong", "At most " + most + " characters.", "بحد أقصى " + most + " محرفًا.");
    }

    void tooMany(String pointer, int most) {
        add(pointer, "tooMany", "At most " + most + " of them.", "بحد أقصى " + most + ".");
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
