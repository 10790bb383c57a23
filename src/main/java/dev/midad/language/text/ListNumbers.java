package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;

/** Counts the items of numbered lists; each level begins at one again where a list begins, or where an item says. */
final class ListNumbers {

    private List<Integer> counts = new ArrayList<>();

    /** Returns the number of the item; 0 for any other block. */
    int next(Block block) {
        var depth = block instanceof Block.Text text ? text.depth() : 0;
        counts = new ArrayList<>(counts.subList(0, Math.min(depth, counts.size())));
        if (depth == 0 || !(block instanceof Block.Text text)) {
            return 0;
        }
        while (counts.size() < depth) {
            counts.add(0);
        }
        var number = Block.NUMBER.equals(text.listItem()) ? number(text, counts.get(depth - 1)) : 0;
        counts.set(depth - 1, number);
        return number;
    }

    /** Returns the number that the next item of this depth has, where it does not say another. */
    int following(int depth) {
        return counts.size() < depth ? 1 : counts.get(depth - 1) + 1;
    }

    private static int number(Block.Text item, int before) {
        return item.start() == null ? before + 1 : item.start();
    }
}
