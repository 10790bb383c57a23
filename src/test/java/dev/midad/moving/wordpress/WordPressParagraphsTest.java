package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.language.text.BodyToHtml;
import dev.midad.language.text.HtmlToBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressParagraphsTest {

    /** What readers of the old site saw, as blocks. A {@code ¶} is a line end in what WordPress stores. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a¶¶b | <p>a</p><p>b</p>",
                "a¶b | <p>a<br>b</p>",
                "a¶ ¶  ¶b | <p>a</p><p>b</p>",
                "a¶¶¶¶¶b | <p>a</p><p>b</p>",
                "<strong>a</strong>¶¶b | <p><strong>a</strong></p><p>b</p>",
                "<strong>a¶¶b</strong> c | <p><strong>a</strong></p><p><strong>b</strong> c</p>",
                "a <em>b</em>¶c | <p>a <em>b</em><br>c</p>",
                "a<br />¶b | <p>a<br>b</p>",
                "a<br>¶¶b | <p>a</p><p>b</p>",
                "a<br /><br />b | <p>a</p><p>b</p>",
                "a<br> ¶<br>b<br>c | <p>a</p><p>b<br>c</p>",
                "a<br>b<br><br>c | <p>a<br>b</p><p>c</p>",
                "a<br><i></i><br>b | <p>a<br><br>b</p>",
                "¶¶a¶¶ | <p>a</p>",
                "<b>a</b>¶ b | <p><strong>a</strong><br>b</p>",
                "<div><select><option>a¶b</option></select>c</div> | <p>a b</p><p>c</p>",
                "<h2>a</h2>¶b¶¶c | <h2>a</h2><p>b</p><p>c</p>",
                "a¶<h2>b</h2> | <p>a</p><h2>b</h2>",
                "<p>a</p>¶¶<p>b</p> | <p>a</p><p>b</p>",
                "<p>a¶¶b</p> | <p>a</p><p>b</p>",
                "<ul>¶<li>a</li>¶¶<li>b</li>¶</ul>¶c | <ul><li>a</li><li>b</li></ul><p>c</p>",
                "<blockquote>a¶¶b</blockquote>c | <blockquote><p>a</p><p>b</p></blockquote><p>c</p>",
                "<div>a¶¶b</div> | <p>a</p><p>b</p>",
                "<pre>a¶¶b</pre>¶c | <p><code>a<br><br>b</code></p><p>c</p>",
                "<a¶href='https://a.example/'>a</a> | <p><a href=\"https://a.example/\">a</a></p>",
                "<table>¶<tr>¶<td>a</td>¶<td>b¶c</td>¶</tr>¶</table> | "
                        + "<table><tbody><tr><td>a</td><td>b<br>c</td></tr></tbody></table>",
                "a¶¶<img src='https://a.example/x.jpg' alt='x'>¶¶b | "
                        + "<p>a</p><figure><img src=\"https://a.example/x.jpg\" alt=\"x\"></figure><p>b</p>",
                "a &lt;b&gt; &amp; c¶¶5 < 6 | <p>a &lt;b&gt; &amp; c</p><p>5 &lt; 6</p>",
            })
    void paragraphsAreFoundAsWordPressShowsThem(String stored, String shown) {
        assertEquals("<div lang=\"en\" dir=\"ltr\">" + shown + "</div>", blocks(stored.replace('¶', '\n')));
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"' '", "'\n'", "<p", "<strong>\n\n", "<br>", "<div>\n"})
    void aLongRowOfTheSameThingIsReadToItsEnd(String piece) {
        assertTrue(WordPressParagraphs.of(piece.repeat(20_000) + "<p>end").contains("end"));
    }

    private static String blocks(String stored) {
        return BodyToHtml.render(
                HtmlToBody.read(WordPressParagraphs.of(stored), "en").body(), "en");
    }
}
