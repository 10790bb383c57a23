package dev.midad.language.text;

import java.util.List;
import java.util.Random;

/**
 * Makes HTML at random, the same from the same seed: what people paste, nested as nobody would. Its words are numbered
 * ({@code w1 w2 …}), so that a lost, glued or moved one is seen.
 */
final class RandomHtml {

    private static final List<String> INLINE = List.of(
            "b",
            "i",
            "span",
            "a href='https://a.example/x'",
            "sup",
            "sub",
            "q",
            "font",
            "x-name",
            "code",
            "u",
            "del",
            "button",
            "label",
            "small",
            "abbr title='t'",
            "a name='here'",
            "a href='#nowhere'",
            "ruby",
            "span style='font-weight:bold'",
            "o:p",
            "mark",
            "time",
            "bdi",
            "span style='display:block'");
    private static final List<String> PARTS = List.of(
            "p",
            "div",
            "section",
            "blockquote",
            "h1",
            "h3",
            "h6",
            "address",
            "fieldset",
            "legend",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "article",
            "header",
            "footer",
            "nav",
            "main",
            "hgroup",
            "form",
            "center",
            "pre",
            "figure",
            "figcaption",
            "aside",
            "aside class='pull-quote'",
            "figure class='wp-block-pullquote'",
            "li",
            "figure class='wp-block-embed'",
            "div dir='ltr'",
            "optgroup",
            "menu",
            "div class='wp-caption'",
            "p class='wp-caption-text'",
            "div class='verse'",
            "pre class='wp-block-verse'",
            "search");
    private static final List<String> NOTHING = List.of(
            "<br>",
            "<hr>",
            "<img src='/a.png'>",
            "<img src='data:image/gif;base64,AA'>",
            "<script>w0</script>",
            "<style>w0</style>",
            "<p hidden>w0</p>",
            "<span style='display: none'>w0</span>",
            "<!-- w0 -->",
            "<iframe src='https://video.example/1'></iframe>",
            "<iframe srcdoc='w0'></iframe>",
            "<wbr>",
            "&nbsp;",
            "\n ",
            "<noscript>w0</noscript>",
            "<textarea>w0</textarea>",
            "<template>w0</template>",
            "<video src='/v.mp4'>w0</video>");

    private final Random random;
    private int words;

    RandomHtml(long seed) {
        random = new Random(seed);
    }

    String next() {
        words = 0;
        return nodes(1 + random.nextInt(4));
    }

    private String nodes(int depth) {
        var html = new StringBuilder();
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            html.append(node(depth));
        }
        return html.toString();
    }

    private String node(int depth) {
        if (depth == 0) {
            return text();
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> text();
            case 3, 4 -> element(pick(INLINE), depth);
            case 5 -> pick(NOTHING);
            case 6 -> table(depth);
            case 7 -> list(depth);
            case 8 ->
                "<figure>" + pick(NOTHING) + table(depth - 1) + "<figcaption>" + nodes(depth - 1)
                        + "</figcaption></figure>";
            default -> element(pick(PARTS), depth);
        };
    }

    private String element(String opening, int depth) {
        return "<" + opening + ">" + nodes(depth - 1) + "</" + opening.split(" ", 2)[0] + ">";
    }

    private String list(int depth) {
        var name = random.nextBoolean() ? "ul" : "ol";
        var html = new StringBuilder("<" + name + (random.nextInt(4) == 0 ? " start=4>" : ">"));
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            html.append("<li>").append(nodes(depth - 1)).append("</li>");
        }
        return html + "</" + name + ">";
    }

    private String table(int depth) {
        var html = new StringBuilder("<table>");
        if (random.nextInt(3) == 0) {
            html.append("<caption>").append(nodes(Math.max(0, depth - 2))).append("</caption>");
        }
        var width = 1 + random.nextInt(3);
        for (var row = random.nextInt(4); row >= 0; row--) {
            html.append(row == 3 ? "<thead><tr>" : "<tr>");
            for (var cell = width; cell > 0; cell--) {
                var name = random.nextInt(4) == 0 ? "th" : "td";
                html.append('<')
                        .append(name)
                        .append(span(" colspan"))
                        .append(span(" rowspan"))
                        .append('>');
                html.append(nodes(Math.max(0, depth - 2)))
                        .append("</")
                        .append(name)
                        .append('>');
            }
            html.append(row == 3 ? "</tr></thead>" : "</tr>");
        }
        return html + "</table>";
    }

    private String span(String name) {
        return random.nextInt(5) == 0 ? name + "=" + random.nextInt(4) : "";
    }

    private String text() {
        var text = new StringBuilder(random.nextBoolean() ? " " : "");
        for (var i = random.nextInt(3); i >= 0; i--) {
            text.append('w').append(++words).append(i > 0 ? " " : "");
        }
        return text.append(random.nextBoolean() ? " " : "").toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
