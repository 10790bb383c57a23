package dev.midad.moving.wordpress;

import java.util.regex.Pattern;

/**
 * Removes from the HTML the comments by which the block editor marks its blocks, and reports blocks that are lost by
 * that.
 */
final class WordPressBlocks {

    /** Matches a block that holds nothing: WordPress makes its content of something else when the page is read. */
    private static final Pattern FILLED_LATER = Pattern.compile("\\s*wp:([\\w/-]+)[\\s\\S]*/\\s*");

    private WordPressBlocks() {}

    /**
     * Tells whether the block editor wrote the content; in what the classic editor wrote, the paragraphs must still be
     * found.
     */
    static boolean has(String content) {
        return content.contains("<!-- wp:");
    }

    static String without(String content, WordPressFindings findings) {
        var html = new StringBuilder();
        var at = 0;
        for (var start = content.indexOf("<!--"); start >= 0; start = content.indexOf("<!--", at)) {
            var end = content.indexOf("-->", start + 4);
            if (end < 0) {
                // Browsers hide the rest after a comment that is not closed. A missing end is more likely a slip, so
                // the rest is kept.
                break;
            }
            html.append(content, at, start);
            tell(content.substring(start + 4, end), findings);
            at = end + 3;
        }
        return html.append(content, at, content.length()).toString();
    }

    private static void tell(String comment, WordPressFindings findings) {
        if (comment.strip().equals("nextpage")) {
            findings.add(WordPressNote.PAGE_BREAK);
        }
        if (comment.endsWith("/") && comment.stripLeading().startsWith("wp:")) {
            var block = FILLED_LATER.matcher(comment);
            if (block.matches()
                    && !block.group(1).equals("footnotes")
                    && !block.group(1).equals("more")
                    && !block.group(1).equals("nextpage")) {
                findings.add(WordPressNote.BLOCK_NOT_CARRIED, block.group(1));
            }
        }
    }
}
