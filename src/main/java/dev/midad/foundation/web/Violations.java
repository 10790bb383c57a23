package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Turns violated constraints into wrong fields, each with a pointer, a code and a message in both languages. */
final class Violations {

    /**
     * Gives, by the constraint's name, the code for programs and the message for people; a constraint that is missing
     * here counts as {@code invalidValue}.
     */
    private static final Map<String, ProblemException.Wrong> RULES = Map.ofEntries(
            Map.entry("NotNull", rule("required", "This is required.", "هذه القيمة مطلوبة.")),
            Map.entry("NotEmpty", rule("required", "At least one is required.", "مطلوب عنصر واحد على الأقل.")),
            Map.entry("SingleLine", rule("invalidLine", "One line that is not blank.", "سطر واحد غير فارغ.")),
            Map.entry(
                    "LanguageTag",
                    rule("invalidLanguage", "A language tag such as ar or en-GB.", "رمز لغة مثل ar أو en-GB.")),
            Map.entry(
                    "ArticleUrl",
                    rule(
                            "invalidUrl",
                            "An address with http or https, and {slug} or {id} in its path or query.",
                            "عنوان يبدأ بـ http أو https وفي مساره أو استعلامه {slug} أو {id}.")),
            Map.entry(
                    "KindAddress",
                    rule(
                            "invalidPath",
                            "A path that begins with a slash and has {slug} or {id} in it.",
                            "مسار يبدأ بشرطة مائلة وفيه {slug} أو {id}.")),
            Map.entry(
                    "WebAddress", rule("invalidUrl", "An address with http or https.", "عنوان يبدأ بـ http أو https.")),
            Map.entry(
                    "Issn",
                    rule(
                            "invalidIssn",
                            "Four digits, a hyphen, three digits and the right check character, such as 2049-3630.",
                            "أربعة أرقام فشرطة فثلاثة أرقام فرقم التحقق الصحيح، مثل 2049-3630.")),
            Map.entry(
                    "TimeZoneName",
                    rule("invalidTimeZone", "A zone such as Asia/Kuwait.", "منطقة زمنية مثل Asia/Kuwait.")));

    private Violations() {}

    static ProblemException problem(Set<? extends ConstraintViolation<?>> violations) {
        return ProblemException.invalid(violations.stream()
                .map(Violations::wrong)
                .sorted(Comparator.comparing(ProblemException.Wrong::place).thenComparing(ProblemException.Wrong::code))
                .toList());
    }

    private static ProblemException.Wrong wrong(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        var pointer = pointer(violation.getPropertyPath());
        if (constraint.equals("Size")) {
            var most = String.valueOf(descriptor.getAttributes().get("max"));
            return violation.getInvalidValue() instanceof CharSequence
                    ? ProblemException.Wrong.field(
                            pointer, "tooLong", Message.of("At most %s characters.", "بحد أقصى %s محرفًا.", most))
                    : ProblemException.Wrong.field(
                            pointer, "tooMany", Message.of("At most %s of them.", "بحد أقصى %s.", most));
        }
        var rule = RULES.getOrDefault(
                constraint, rule("invalidValue", "This value is not allowed.", "هذه القيمة غير مسموحة."));
        return ProblemException.Wrong.field(pointer, rule.code(), rule.detail());
    }

    private static ProblemException.Wrong rule(String code, String english, String arabic) {
        return ProblemException.Wrong.field("", code, new Message(english, arabic));
    }

    private static String pointer(Path path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            if (step.getIndex() != null) {
                pointer = pointer.appendIndex(step.getIndex());
            } else if (step.getKey() != null) {
                pointer = pointer.appendProperty(step.getKey().toString());
            }
            // Hibernate Validator calls the elements of containers <list element>, <map key> and so on.
            if (step.getName() != null && !step.getName().startsWith("<")) {
                pointer = pointer.appendProperty(step.getName());
            }
        }
        return pointer.toString();
    }
}
