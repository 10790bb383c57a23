package dev.midad.moving.wordpress;

import dev.midad.language.text.Slug;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Gives an article a numbered slug where the desk's, or another site's, has the one that WordPress gave it. An article
 * that got a number by an earlier import keeps it.
 */
final class WordPressArticleSlugs {

    private static final Pattern NUMBERED = Pattern.compile(".*-([1-9][0-9]{0,8})");

    private final WordPressHolders holders;
    private final Predicate<String> claimIfFree;

    /** @param claimIfFree claims a slug within the file, and returns whether it was free there */
    WordPressArticleSlugs(WordPressHolders holders, Predicate<String> claimIfFree) {
        this.holders = holders;
        this.claimIfFree = claimIfFree;
    }

    String of(UUID article, String wanted) {
        if (wanted.isEmpty() || isFree(article, wanted)) {
            return wanted;
        }
        return holders.slugs(article).stream()
                .filter(slug -> isNumbered(slug, wanted))
                .findFirst()
                .orElseGet(() -> next(article, wanted));
    }

    /** Tells whether no other article of Midad's has or had the slug. */
    boolean isFree(UUID article, String slug) {
        return holders.holder(slug).map(article::equals).orElse(true);
    }

    private String next(UUID article, String wanted) {
        for (var number = 2; ; number++) {
            var numbered = Slug.numbered(wanted, number);
            if (claimIfFree.test(numbered) && isFree(article, numbered)) {
                return numbered;
            }
        }
    }

    private static boolean isNumbered(String slug, String wanted) {
        var number = NUMBERED.matcher(slug);
        return number.matches()
                && Slug.key(Slug.numbered(wanted, Integer.parseInt(number.group(1))))
                        .equals(Slug.key(slug));
    }
}
