package dev.midad.language.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of a person's name what it stands by in a list: the name without titles before it and without the article of its
 * first word, «كندري» for «أ.د. الكندري».
 */
public final class SortName {

    private static final Pattern ABBREVIATED_TITLE =
            Pattern.compile("(?iU)(?:[أادم]|dr|prof|mr|mrs|ms|eng|rev)\\s*[./]\\s*|(?:د|dr|prof|mr|mrs|ms)\\s+");
    private static final Pattern FIRST_WORD = Pattern.compile("(\\S+)\\s+");
    /** Lists folded words. «السيد» is not among them, since it is a first name as well. */
    private static final Set<String> TITLES =
            Set.of(("دكتور دكتوره الدكتور الدكتوره استاذ استاذه الاستاذ الاستاذه بروفيسور"
                            + " بروفسور البروفيسور البروفسور الشيخ الشيخه مهندس مهندسه المهندس المهندسه مستشار مستشاره المستشار"
                            + " المستشاره المحامي المحاميه السفير السفيره القاضي القاضيه الحاج الحاجه الفريق اللواء العميد العقيد"
                            + " المقدم النقيب القس الاب doctor professor sheikh sheikha shaikh shaikha sir the")
                    .split(" "));

    private static final String ARTICLE = "ال";
    /** Lists names, folded, that begin like the article where their hamza is not written. */
    private static final Set<String> WITHOUT_ARTICLE =
            Set.of(("الياس الهام الفت الين الينا اليسا الان البرت البير الكسندر الكساندر"
                            + " الكسندرا الفريد الفونس اليزابيث الما السا الزا الودي الله")
                    .split(" "));

    private SortName() {}

    /** Returns the name without what does not count in the order; a name that is nothing but a title stays as it is. */
    public static String of(String name) {
        var left = name.strip();
        for (var shorter = withoutTitle(left); !shorter.equals(left); shorter = withoutTitle(left)) {
            left = shorter;
        }
        return withoutArticle(left);
    }

    /** Returns the form by which such names are ordered, in which spellings of one name are the same. */
    public static String key(String sortName) {
        return Folding.fold(sortName);
    }

    private static String withoutTitle(String name) {
        var abbreviated = ABBREVIATED_TITLE.matcher(name);
        if (abbreviated.lookingAt() && abbreviated.end() < name.length()) {
            return name.substring(abbreviated.end());
        }
        var first = FIRST_WORD.matcher(name);
        return first.lookingAt() && TITLES.contains(Folding.fold(first.group(1))) ? name.substring(first.end()) : name;
    }

    private static String withoutArticle(String name) {
        var bare = Folding.withoutSigns(name);
        var end = bare.indexOf(' ');
        var first = end < 0 ? bare : bare.substring(0, end);
        var isArticle = first.startsWith(ARTICLE)
                && first.length() > ARTICLE.length() + 1
                && !WITHOUT_ARTICLE.contains(Folding.fold(first));
        return isArticle ? bare.substring(ARTICLE.length()) : name;
    }
}
