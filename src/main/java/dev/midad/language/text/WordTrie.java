package dev.midad.language.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks a disguised word up in a list: all of its readings at once, with letters repeated any number of times, and with
 * the particles that Arabic writes onto a word before it. The time depends on the length of the word, not on that of
 * the list.
 */
final class WordTrie {

    /** Holds one letter on the path to some listed words. */
    private static final class Node {

        private final int letter;
        private final Map<Integer, Node> next = new HashMap<>();
        private boolean isEnd;
        private String word = "";

        Node(int letter) {
            this.letter = letter;
        }
    }

    // These are و and ف, then ب, ك or ل, then the article; لل is ل with the article.
    private static final List<String> PARTICLES = List.of(
            "", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل", "ال", "وال", "فال", "بال", "كال", "وبال",
            "وكال", "فبال", "فكال", "لل", "ولل", "فلل");

    private final Node root = new Node(-1);

    /** @param word the word in canonical letters */
    void add(String word) {
        var node = root;
        for (var letter : word.codePoints().toArray()) {
            node = node.next.computeIfAbsent(letter, Node::new);
        }
        node.isEnd = true;
        node.word = word;
    }

    /** Returns the listed words that a reading of the letters gives. */
    Set<String> find(List<String> readings) {
        var found = new TreeSet<String>();
        for (var particle : PARTICLES) {
            if (particle.length() < readings.size() && begins(readings, particle)) {
                follow(readings.subList(particle.length(), readings.size()), found);
            }
        }
        return found;
    }

    private static boolean begins(List<String> readings, String particle) {
        for (var at = 0; at < particle.length(); at++) {
            if (readings.get(at).indexOf(particle.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void follow(List<String> readings, Set<String> found) {
        Set<Node> reached = Set.of(root);
        for (var reading : readings) {
            var next = new HashSet<Node>();
            for (var node : reached) {
                reading.codePoints().forEach(letter -> step(node, letter, next));
            }
            if (next.isEmpty()) {
                return;
            }
            reached = next;
        }
        reached.stream().filter(node -> node.isEnd).forEach(node -> found.add(node.word));
    }

    /**
     * Moves on to the next letter of the word, or stays at the present one where it is repeated; a repeated digit is
     * not one, because it has a meaning.
     */
    private static void step(Node node, int letter, Set<Node> next) {
        var following = node.next.get(letter);
        if (following != null) {
            next.add(following);
        }
        if (node.letter == letter && !Character.isDigit(letter)) {
            next.add(node);
        }
    }
}
