package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes bodies at random, the same ones from the same seed, for tests of what holds for every body. */
final class RandomBodies {

    private static final String[] WORDS = {
        "الكويت",
        "مُؤتمر",
        "«مستقبل»",
        "(إعلان)",
        "<b>",
        "&amp;",
        "\"x\"",
        "الإرهاب،",
        "…",
        "2026",
        "Kuwait",
        "ـ",
        "👩‍👩‍👦",
        "a<b"
    };

    private final Random random;

    RandomBodies(long seed) {
        random = new Random(seed);
    }

    Body next() {
        var blocks = new ArrayList<Block>();
        for (var i = 1 + random.nextInt(12); i > 0; i--) {
            blocks.add(block("k" + blocks.size()));
        }
        return new Body(blocks);
    }

    private Block.Image pictured(String key) {
        return new Block.Image(
                key,
                medium(),
                crop(),
                null,
                words(),
                maybe(words()),
                maybe(words()),
                null,
                null,
                maybe("https://a.example/x"));
    }

    private @Nullable PictureCrop crop() {
        return maybe(new PictureCrop(random.nextInt(50) / 100.0, 0.25, 0.5, 0.5));
    }

    private UUID medium() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Block block(String key) {
        return switch (random.nextInt(18)) {
            case 0 ->
                new Block.Image(
                        key,
                        null,
                        null,
                        "https://a.example/" + key,
                        words(),
                        maybe(words()),
                        maybe(words()),
                        maybe(640),
                        maybe(480),
                        maybe("https://a.example/more"));
            case 1 -> new Block.Embed(key, "https://video.example/" + key, maybe(words()));
            case 2 -> new Block.PullQuote(key, words(), maybe(words()));
            case 3 -> new Block.Divider(key);
            case 4 -> table(key);
            case 5 -> verse(key);
            case 6 -> pictured(key);
            case 7 -> new Block.Gallery(key, maybe(words()), List.of(pictured(key + "i0"), pictured(key + "i1")));
            case 8 -> new Block.Audio(key, medium(), maybe(words()), maybe(words()));
            case 9 -> new Block.Video(key, medium(), maybe(words()), maybe(words()), maybe(medium()));
            case 10 -> new Block.File(key, medium(), maybe(words()), maybe(words()));
            default -> text(key);
        };
    }

    private Block verse(String key) {
        var spans = new ArrayList<Block.Span>();
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            spans.add(new Block.Span(key + "s" + spans.size(), words() + " *** " + words() + "\n", List.of()));
            spans.add(new Block.Span(key + "s" + spans.size(), words(), List.of("em")));
        }
        return new Block.Verse(key, List.of(), spans);
    }

    private Block table(String key) {
        var width = 2 + random.nextInt(3);
        var rows = new ArrayList<Block.Row>();
        var isRich = random.nextBoolean();
        for (var i = 1 + random.nextInt(3); i >= 0; i--) {
            rows.add(row(key + "r" + rows.size(), width, isRich));
        }
        var columns = isRich && random.nextBoolean() ? 1 : null;
        return new Block.Table(key, maybe(words()), null, random.nextBoolean(), null, columns, rows);
    }

    private Block.Row row(String key, int width, boolean isRich) {
        var cells = new ArrayList<Block.Cell>();
        var links = List.of(new Block.Link(key + "m0", "https://a.example/?a=1&b=2", null));
        for (var i = 0; i < width; i++) {
            var marks = pick(List.of(List.of("strong"), List.<String>of("em"), List.of(key + "m0")));
            cells.add(new Block.Cell(
                    key + "c" + i, null, null, links, List.of(new Block.Span(key + "s" + i, words(), marks))));
        }
        return new Block.Row(key, cells.stream().map(BodyToText::plain).toList(), isRich ? cells : null);
    }

    private Block text(String key) {
        var inList = random.nextInt(3) == 0;
        var style = pick(inList ? List.of("normal", "h3") : BlockReader.STYLES);
        var links = random.nextBoolean()
                ? List.of(
                        new Block.Link(key + "m0", "https://a.example/?a=1&b=2", maybe("t")),
                        new Block.Link(key + "m1", "/ar/الكويت", null))
                : List.<Block.Link>of();
        return new Block.Text(
                key,
                style,
                inList ? pick(List.of(Block.BULLET, Block.NUMBER)) : null,
                inList ? 1 + random.nextInt(4) : null,
                null,
                null,
                links,
                spans(key, links));
    }

    private List<Block.Span> spans(String key, List<Block.Link> links) {
        var spans = new ArrayList<Block.Span>();
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            var marks = new ArrayList<String>();
            for (var decorator : Decorator.values()) {
                if (random.nextInt(4) == 0) {
                    marks.add(decorator.mark());
                }
            }
            if (!links.isEmpty() && random.nextBoolean()) {
                marks.add(pick(links).key());
            }
            var text = words() + (random.nextInt(4) == 0 ? "\n" + words() : "") + (i > 1 ? " " : "");
            spans.add(new Block.Span(key + "s" + spans.size(), text, marks));
        }
        return spans;
    }

    private String words() {
        var words = new ArrayList<String>();
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
