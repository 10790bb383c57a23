package dev.midad.language.text;

import java.util.Map;

/** Writes digits, signs and some letters as Unicode's raised and lowered ones, for text without marks. */
final class Raised {

    private static final String PLAIN = "0123456789+-=()ni";
    private static final Map<Decorator, String> FORMS =
            Map.of(Decorator.SUP, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", Decorator.SUB, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ");

    private Raised() {}

    /** Returns the text in such letters, or as it is where one of its letters has no such form. */
    static String of(Block.Span span) {
        return FORMS.entrySet().stream()
                .filter(form -> span.marks().contains(form.getKey().mark()))
                .findFirst()
                .map(form -> in(form.getValue(), span.text()))
                .orElse(span.text());
    }

    private static String in(String forms, String text) {
        var raised = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var place = PLAIN.indexOf(text.charAt(i));
            if (place < 0) {
                return text;
            }
            raised.append(forms.charAt(place));
        }
        return raised.toString();
    }
}
