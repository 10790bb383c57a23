package dev.midad.newsroom.issues;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names an issue for readers, in its own language: by its number, its title, or its date where it has neither. */
public final class IssueName {

    private IssueName() {}

    public static String of(IssueView issue) {
        var name =
                Stream.of(number(issue), issue.title()).filter(Objects::nonNull).collect(Collectors.joining(" – "));
        return name.isEmpty() ? issue.date().toString() : name;
    }

    private static @Nullable String number(IssueView issue) {
        if (issue.number() == null) {
            return null;
        }
        var isArabic = issue.lang().equals("ar") || issue.lang().startsWith("ar-");
        var numbers = issue.numberTo() == null ? issue.number().toString() : issue.number() + "–" + issue.numberTo();
        return (isArabic ? "العدد " : "No. ") + numbers;
    }
}
