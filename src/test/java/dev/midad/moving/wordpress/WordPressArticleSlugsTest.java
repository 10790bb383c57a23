package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.language.text.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordPressArticleSlugsTest {

    private static final UUID OWN = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Map<String, UUID> standing = new TreeMap<>();
    private final Set<String> inTheFile = new HashSet<>();

    @Test
    void aFreeSlugAndTheArticlesOwnStayAsTheyAre() {
        standing.put("own", OWN);

        assertEquals("free", slug("free"));
        assertEquals("own", slug("own"));
        assertEquals("", slug(""));
    }

    @Test
    void aSlugOfAnotherArticleGetsANumber() {
        standing.put("الأزمة", OTHER);

        assertEquals("الازمة-2", slug("الازمة"));
    }

    @Test
    void numbersOfOtherArticlesAndOfTheFileAreLeftOut() {
        standing.put("a", OTHER);
        standing.put("a-2", OTHER);
        inTheFile.add("a-3");

        assertEquals("a-4", slug("a"));
    }

    @Test
    void anArticleKeepsTheNumberThatItGotBefore() {
        standing.put("a", OTHER);
        standing.put("a-7", OWN);
        standing.put("other-3", OWN);

        assertEquals("a-7", slug("a"));
    }

    @Test
    void aNumberThatIsPartOfAnotherSlugIsNoNumberOfThisOne() {
        standing.put("a", OTHER);
        standing.put("a-b-2", OWN);
        standing.put("a-02", OWN);

        assertEquals("a-2", slug("a"));
    }

    @Test
    void aSlugOfFullLengthIsCutForItsNumberAndFoundAgain() {
        var full = "x".repeat(Slug.MAX_BYTES);
        standing.put(full, OTHER);
        var numbered = slug(full);
        assertEquals("x".repeat(Slug.MAX_BYTES - 2) + "-2", numbered);
        standing.put(numbered, OWN);

        assertEquals(numbered, slug(full));
    }

    private String slug(String wanted) {
        return new WordPressArticleSlugs(new Standing(), inTheFile::add).of(OWN, wanted);
    }

    private final class Standing implements WordPressHolders {

        @Override
        public Optional<UUID> holder(String slug) {
            return standing.entrySet().stream()
                    .filter(row -> Slug.key(row.getKey()).equals(Slug.key(slug)))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        @Override
        public List<String> slugs(UUID article) {
            var slugs = new ArrayList<>(standing.keySet());
            slugs.removeIf(slug -> !article.equals(standing.get(slug)));
            return slugs;
        }
    }
}
