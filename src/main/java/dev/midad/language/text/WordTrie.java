package dev.midad.language.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks a disguised word up in a list: all of its readings at once, letters repeated as often as they like, with the
 * particles that Arabic writes onto a word before it. The cost is that of the word's length, whatever the list's.
 */
final class WordTrie {

    /** A letter of some words on the way through them. */
    private static final class Node {

        private final int letter;
        private final Map<Integer, Node> next = new HashMap<>();
        private boolean isEnd;
        private String word = "";

        Node(int letter) {
            this.letter = letter;
        }
    }

    // و and ف, then ب, ك or ل, then the article; لل is ل with it.
    private static final List<String> PARTICLES = List.of(
            "", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل", "ال", "وال", "فال", "بال", "كال", "وبال",
            "وكال", "فبال", "فكال", "لل", "ولل", "فلل");

    private final Node root = new Node(-1);

    /** @param word in canonical letters */
    void add(String word) {
        var node = root;
        for (var letter : word.codePoints().toArray()) {
            node = node.next.computeIfAbsent(letter, Node::new);
        }
        node.isEnd = true;
        node.word = word;
    }

    /** The words that some reading of the letters is. */
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

    /** On to the next letter of the word, or still at the same, which is repeated; digits say something by it. */
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
