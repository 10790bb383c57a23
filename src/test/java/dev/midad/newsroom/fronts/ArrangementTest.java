package dev.midad.newsroom.fronts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands where on a front: by example, and as rules over ten thousand fronts of chance. */
class ArrangementTest {

    private static final int FRONTS = 10_000;

    @Test
    void aFillSkipsWhatIsCuratedBelowAndWhatIsShownAbove() {
        var top = new Arrangement.Box(true, 2, List.of(curated(0, 1)), List.of(id(2), id(3), id(4)));
        var foot = new Arrangement.Box(true, 3, List.of(curated(0, 2)), List.of(id(1), id(3), id(4), id(5)));

        assertEquals(List.of(List.of(1, 3), List.of(2, 4, 5)), numbers(List.of(top, foot)));
    }

    @Test
    void aContainerThatIgnoresNeitherSkipsNorCounts() {
        var top = new Arrangement.Box(true, 1, List.of(curated(0, 1)), List.of());
        var reading = new Arrangement.Box(false, 2, List.of(), List.of(id(1), id(2)));
        var foot = new Arrangement.Box(true, 1, List.of(), List.of(id(1), id(2)));

        assertEquals(List.of(List.of(1), List.of(1, 2), List.of(2)), numbers(List.of(top, reading, foot)));
    }

    @Test
    void anItemGoesBeforeTheSameUnderAnother() {
        var under = new Arrangement.Slot(0, id(1), null, List.of(new Arrangement.Support(0, id(2))));
        var top = new Arrangement.Box(true, 1, List.of(under), List.of());
        var foot = new Arrangement.Box(true, 1, List.of(curated(0, 2)), List.of());

        var lines = Arrangement.of(List.of(top, foot));

        assertEquals(List.of(), lines.get(0).get(0).supporting());
        assertEquals(id(2), lines.get(1).get(0).thing());
    }

    @Test
    void theNewestOfASectionIsTheFirstThatStandsNowhereElse() {
        var newest = new Arrangement.Slot(0, null, List.of(id(1), id(2)), List.of());
        var top = new Arrangement.Box(true, 2, List.of(newest), List.of(id(2), id(3)));
        var foot = new Arrangement.Box(true, 1, List.of(curated(0, 1)), List.of());

        assertEquals(List.of(List.of(2, 3), List.of(1)), numbers(List.of(top, foot)));
    }

    @Test
    void nothingStandsTwiceOnAnyFront() {
        fronts().forEach(boxes -> {
            var seen = new HashSet<UUID>();
            var lines = Arrangement.of(boxes);
            for (var place = 0; place < boxes.size(); place++) {
                var shown = boxes.get(place).obeys() ? seen : new HashSet<UUID>();
                things(boxes.get(place), lines.get(place))
                        .forEach(thing -> assertTrue(shown.add(thing), () -> thing + " twice on " + boxes));
            }
        });
    }

    @Test
    void whatIsCuratedFirstStandsAtItsPlaceOnAnyFront() {
        fronts().forEach(boxes -> {
            var seen = new HashSet<UUID>();
            var lines = Arrangement.of(boxes);
            for (var place = 0; place < boxes.size(); place++) {
                var box = boxes.get(place);
                var known = box.obeys() ? seen : new HashSet<UUID>();
                var expected = box.within().stream()
                        .filter(slot -> slot.newest() == null)
                        .filter(slot -> slot.thing() == null || known.add(slot.thing()))
                        .map(slot -> slot.index() + " " + slot.thing())
                        .toList();
                var curated = lines.get(place).stream()
                        .filter(line ->
                                line.slot() != null && slot(box, line.slot()).newest() == null)
                        .map(line -> line.slot() + " " + line.thing())
                        .toList();
                assertEquals(expected, curated, () -> "on " + boxes);
            }
        });
    }

    @Test
    void aFillLeavesNoGapThatItCouldCloseOnAnyFront() {
        fronts().forEach(boxes -> {
            var everything = new HashSet<UUID>();
            var lines = Arrangement.of(boxes);
            for (var place = 0; place < boxes.size(); place++) {
                if (boxes.get(place).obeys()) {
                    things(boxes.get(place), lines.get(place)).forEach(everything::add);
                    boxes.get(place).within().stream()
                            .flatMap(slot -> slot.supporting().stream())
                            .map(Arrangement.Support::thing)
                            .filter(Objects::nonNull)
                            .forEach(everything::add);
                }
            }
            for (var place = 0; place < boxes.size(); place++) {
                var box = boxes.get(place);
                var shown = lines.get(place);
                assertTrue(shown.size() <= box.limit(), () -> "more than the limit on " + boxes);
                assertTrue(
                        !box.obeys() || shown.size() == box.limit() || everything.containsAll(box.fill()),
                        () -> "a gap on " + boxes);
            }
        });
    }

    private static Stream<List<Arrangement.Box>> fronts() {
        return IntStream.range(0, FRONTS).mapToObj(seed -> front(new Random(seed)));
    }

    /** Few things on many places, so that they meet. */
    private static List<Arrangement.Box> front(Random random) {
        var boxes = new ArrayList<Arrangement.Box>();
        for (var box = random.nextInt(6); box >= 0; box--) {
            var slots = new ArrayList<Arrangement.Slot>();
            for (var slot = random.nextInt(5); slot > 0; slot--) {
                slots.add(slot(slots.size() * 2, random));
            }
            boxes.add(new Arrangement.Box(random.nextInt(4) > 0, 1 + random.nextInt(6), slots, some(random)));
        }
        return boxes;
    }

    private static Arrangement.Slot slot(int index, Random random) {
        var supporting = new ArrayList<Arrangement.Support>();
        for (var support = random.nextInt(4); support > 1; support--) {
            supporting.add(new Arrangement.Support(supporting.size(), perhaps(random)));
        }
        return random.nextInt(5) == 0
                ? new Arrangement.Slot(index, null, some(random), supporting)
                : new Arrangement.Slot(index, perhaps(random), null, supporting);
    }

    private static @Nullable UUID perhaps(Random random) {
        return random.nextInt(8) == 0 ? null : id(random.nextInt(30));
    }

    private static List<UUID> some(Random random) {
        return random.ints(random.nextInt(12), 0, 30)
                .distinct()
                .mapToObj(ArrangementTest::id)
                .toList();
    }

    private static Stream<UUID> things(Arrangement.Box box, List<Arrangement.Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.thing()),
                        line.supporting().stream()
                                .map(index -> slot(box, Objects.requireNonNull(line.slot()))
                                        .supporting()
                                        .get(index))
                                .map(Arrangement.Support::thing)
                                .filter(Objects::nonNull)));
    }

    private static Arrangement.Slot slot(Arrangement.Box box, int index) {
        return box.slots().stream()
                .filter(slot -> slot.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Integer>> numbers(List<Arrangement.Box> boxes) {
        return Arrangement.of(boxes).stream()
                .map(lines -> lines.stream()
                        .map(line -> (int) Objects.requireNonNull(line.thing()).getLeastSignificantBits())
                        .toList())
                .toList();
    }

    private static Arrangement.Slot curated(int index, int number) {
        return new Arrangement.Slot(index, id(number), null, List.of());
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
