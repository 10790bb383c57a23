package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every body, tried on two thousand of them. */
@Tag("slow")
class RoundTripTest {

    private static final int BODIES = 2_000;

    @Test
    void blocksComeBackFromJsonAsTheyWere() {
        var bodies = new RandomBodies(1);
        for (var i = 0; i < BODIES; i++) {
            var body = bodies.next();

            var read = PortableText.parse(body.json());

            assertEquals(List.of(), read.findings());
            assertEquals(body.blocks(), read.body().blocks());
            assertEquals(body.blocks(), Body.ofStored(body.toJson(), null).blocks());
        }
    }

    @Test
    void blocksKeepTheirStructureThroughHtml() {
        var bodies = new RandomBodies(2);
        for (var i = 0; i < BODIES; i++) {
            var body = bodies.next();
            var html = BodyToHtml.render(body, "ar");

            var read = HtmlToBody.read(html, "ar");

            assertEquals(List.of(), read.findings());
            assertEquals(structure(body), structure(read.body()), html);
        }
    }

    @Test
    void htmlOfOursComesBackFromBlocksTheSame() {
        var bodies = new RandomBodies(3);
        for (var i = 0; i < BODIES; i++) {
            var html = BodyToHtml.render(
                    HtmlToBody.read(BodyToHtml.render(bodies.next(), "ar"), "ar")
                            .body(),
                    "ar");

            var again = BodyToHtml.render(HtmlToBody.read(html, "ar").body(), "ar");

            assertEquals(html, again);
        }
    }

    /** A body without its keys, which HTML does not carry, and with neighbouring spans of the same marks as one. */
    private static List<String> structure(Body body) {
        return body.blocks().stream().map(RoundTripTest::structure).toList();
    }

    private static String structure(Block block) {
        if (block instanceof Block.Text text) {
            return "%s %s %s %s".formatted(text.style(), text.listItem(), text.level(), runs(text));
        }
        if (block instanceof Block.Verse verse) {
            return "verse " + runs(verse);
        }
        if (block instanceof Block.Table table) {
            var cells = table.rows().stream().map(Block.Row::cells).toList();
            var rich = table.rows().stream()
                    .flatMap(row -> row.richCells() == null ? Stream.empty() : row.richCells().stream())
                    .map(RoundTripTest::runs)
                    .toList();
            return "table %s %s %s %s %s"
                    .formatted(table.caption(), table.headerRow(), table.headerColumns(), cells, rich);
        }
        return block.toString().replace("key=" + block.key(), "");
    }

    private static List<String> runs(Block.Inline text) {
        var runs = new ArrayList<String>();
        Set<String> before = Set.of();
        for (var span : text.children()) {
            var marks = new TreeSet<String>();
            span.marks().forEach(mark -> marks.add(meaning(text, mark)));
            if (!runs.isEmpty() && marks.equals(before)) {
                runs.add(runs.remove(runs.size() - 1) + span.text());
            } else {
                runs.add(marks + " " + span.text());
            }
            before = marks;
        }
        return runs;
    }

    private static String meaning(Block.Inline text, String mark) {
        return text.markDefs().stream()
                .filter(link -> link.key().equals(mark))
                .map(link -> "link " + link.href() + " " + link.title())
                .findFirst()
                .orElse(mark);
    }
}
