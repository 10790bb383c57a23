package dev.midad.language.text;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks a stretch in which two lists differ: from {@code oldStart} to before {@code oldEnd} in the one, and likewise in
 * the other. The hunks together are the shortest script there is (Myers, 1986, in its linear-space form).
 */
public record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {

    public static List<Hunk> between(List<String> old, List<String> now) {
        var hunks = new ArrayList<Hunk>();
        for (var change : new MyersDiffWithLinearSpace<String>().computeDiff(old, now, null)) {
            var hunk = new Hunk(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised);
            var last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
            if (last != null && last.oldEnd == hunk.oldStart && last.newEnd == hunk.newStart) {
                hunks.set(hunks.size() - 1, new Hunk(last.oldStart, hunk.oldEnd, last.newStart, hunk.newEnd));
            } else {
                hunks.add(hunk);
            }
        }
        return List.copyOf(hunks);
    }

    public int removed() {
        return oldEnd - oldStart;
    }

    public int added() {
        return newEnd - newStart;
    }
}
