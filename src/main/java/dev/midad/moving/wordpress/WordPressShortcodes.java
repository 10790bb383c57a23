package dev.midad.moving.wordpress;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the shortcodes of a post into HTML. A shortcode that Midad does not know is removed and reported, and its text
 * is kept.
 */
final class WordPressShortcodes {

    private static final Pattern OPENING =
            Pattern.compile("\\[(\\[?)(/?)([A-Za-z][\\w-]{0,60})(?![\\w-])([^\\[\\]]{0,4000})\\](\\]?)");
    private static final int DEEPEST = 10;
    // No post has more, and each may need a search for its end.
    private static final int MOST = 5_000;

    private final WordPressMedia media;
    private final long post;
    private final WordPressFindings findings;
    private int count;

    WordPressShortcodes(WordPressMedia media, long post, WordPressFindings findings) {
        this.media = media;
        this.post = post;
        this.findings = findings;
    }

    String html(String content) {
        return new Scan(content, 0).html();
    }

    /** Goes through one text; the text that a shortcode encloses gets a scan of its own. */
    private final class Scan {

        private final String text;
        private final int depth;
        private final StringBuilder html = new StringBuilder();
        private final Set<String> neverClosed = new HashSet<>();

        Scan(String text, int depth) {
            this.text = text;
            this.depth = depth;
        }

        String html() {
            var opening = OPENING.matcher(text);
            var at = 0;
            while (depth < DEEPEST && opening.find(at) && count++ < MOST) {
                html.append(text, at, opening.start());
                at = isEscaped(opening) ? escaped(opening) : shortcode(opening);
            }
            return html.append(text, at, text.length()).toString();
        }

        private boolean isEscaped(MatchResult opening) {
            return !opening.group(1).isEmpty() && (!opening.group(5).isEmpty() || escapedEnd(opening) > 0);
        }

        /** Writes {@code [[name]]} and {@code [[name]…[/name]]} as text in single brackets. */
        private int escaped(MatchResult opening) {
            var end = opening.group(5).isEmpty() ? escapedEnd(opening) : opening.end();
            html.append(text, opening.start() + 1, end - 1);
            return end;
        }

        private int escapedEnd(MatchResult opening) {
            var closing = closing(opening.group(3), opening.end());
            var end = closing + opening.group(3).length() + 3;
            return closing >= 0 && text.startsWith("]", end) ? end + 1 : -1;
        }

        private int shortcode(MatchResult opening) {
            html.append(opening.group(1));
            var name = opening.group(3);
            var start = opening.start() + opening.group(1).length();
            var end = opening.end() - opening.group(5).length();
            if (!opening.group(2).isEmpty()) {
                findings.add(WordPressNote.SHORTCODE_UNKNOWN, "/" + name);
                return end;
            }
            var written = opening.group(4).strip();
            var closing = written.endsWith("/") ? -1 : closing(name, end);
            var inner = closing < 0 ? null : text.substring(end, closing);
            write(new WordPressShortcode(name, written, inner), text.substring(start, end), start);
            return closing < 0 ? end : closing + name.length() + 3;
        }

        private void write(WordPressShortcode shortcode, String itself, int start) {
            var known = shortcode.html(media, post, findings);
            if (known.isPresent()) {
                html.append(known.get());
            } else if (shortcode.isCertain()) {
                findings.add(WordPressNote.SHORTCODE_UNKNOWN, shortcode.name());
                html.append(inside(shortcode.inner()));
            } else {
                if (!isInTag(start)) {
                    findings.add(WordPressNote.BRACKETS_KEPT, itself);
                }
                html.append(itself);
            }
        }

        private String inside(@Nullable String inner) {
            return inner == null ? "" : new Scan(inner, depth + 1).html();
        }

        private int closing(String name, int from) {
            var closing = neverClosed.contains(name) ? -1 : text.indexOf("[/" + name + "]", from);
            if (closing < 0) {
                neverClosed.add(name);
            }
            return closing;
        }

        private boolean isInTag(int position) {
            var near = text.substring(Math.max(0, position - 2_000), position);
            return near.lastIndexOf('<') > near.lastIndexOf('>');
        }
    }
}
