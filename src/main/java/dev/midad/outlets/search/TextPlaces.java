package dev.midad.outlets.search;

import dev.midad.language.words.WrittenWord;
import dev.midad.language.words.WrittenWord.Range;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/**
 * Tells where in a text the words stand whose positions the index has, so that what was found is shown without a second
 * look for the words of the text. A word takes some two bytes.
 */
final class TextPlaces {

    /**
     * Describes what several words are together, at the first and the last of their places.
     *
     * @param stem null where it is that of the first word as well, which then is what is meant
     */
    private record Whole(String exact, @Nullable String stem, Range at) {

        boolean is(String form) {
            return form.equals(exact) || form.equals(stem);
        }
    }

    private final int begin;
    private final int[] starts;
    private final int[] ends;
    private final Map<Integer, Whole> wholes = new HashMap<>();

    private TextPlaces(int begin, int words) {
        this.begin = begin;
        this.starts = new int[words];
        this.ends = new int[words];
    }

    /** @param begin the index's position of the first word */
    static void write(DataOutput output, int begin, List<WrittenWord> words) throws IOException {
        output.writeVInt(begin);
        output.writeVInt(words.size());
        var last = 0;
        for (var word : words) {
            output.writeZInt(word.at().start() - last);
            output.writeVInt((word.at().end() - word.at().start()) << 1 | (word.whole() == null ? 0 : 1));
            if (word.whole() != null) {
                writeWhole(output, word);
            }
            last = word.at().end();
        }
    }

    private static void writeWhole(DataOutput output, WrittenWord word) throws IOException {
        var compound = word.word().compound();
        var whole = compound == null ? null : compound.whole();
        if (compound == null || whole == null || word.whole() == null) {
            throw new IllegalArgumentException("No whole is in " + word);
        }
        output.writeVInt(compound.parts());
        output.writeString(whole.exact());
        output.writeString(whole.stem() == null || word.word().exact().equals(whole.stem()) ? "" : whole.stem());
        output.writeVInt(word.whole().start());
        output.writeVInt(word.whole().end());
    }

    static TextPlaces read(DataInput input) throws IOException {
        var places = new TextPlaces(input.readVInt(), input.readVInt());
        var last = 0;
        for (var i = 0; i < places.starts.length; i++) {
            places.starts[i] = last + input.readZInt();
            var length = input.readVInt();
            places.ends[i] = places.starts[i] + (length >> 1);
            last = places.ends[i];
            if ((length & 1) != 0) {
                places.readWhole(i, input);
            }
        }
        return places;
    }

    /** Reads those of several texts that stand one after the other. */
    static TextPlaces[] read(byte[] bytes, int offset, int length, int texts) throws IOException {
        var input = new ByteArrayDataInput(bytes, offset, length);
        var all = new TextPlaces[texts];
        for (var i = 0; i < texts; i++) {
            all[i] = read(input);
        }
        return all;
    }

    private void readWhole(int first, DataInput input) throws IOException {
        var last = first + input.readVInt() - 1;
        var exact = input.readString();
        var stem = input.readString();
        var whole = new Whole(exact, stem.isEmpty() ? null : stem, new Range(input.readVInt(), input.readVInt()));
        wholes.put(first, whole);
        wholes.put(last, whole);
    }

    /** Tells whether a position of the index is one in this text. */
    boolean has(int position) {
        return position >= begin && position < begin + starts.length;
    }

    /** Returns where the form of a word that the index has at a position stands. */
    Range of(int position, String form) {
        var at = position - begin;
        var whole = wholes.get(at);
        return whole != null && whole.is(form) ? whole.at() : new Range(starts[at], ends[at]);
    }
}
