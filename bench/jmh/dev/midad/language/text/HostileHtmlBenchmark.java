package dev.midad.language.text;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** HTML that is written to take long: its time must grow with its length, and no faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HostileHtmlBenchmark {

    @Param({
        "<table><tr><td>",
        "<table><tr><td>a<td>b</table>",
        "<a href='https://a.example/'>x",
        "<a href='#n'>1</a><p id=n>",
        "<b>",
        "<ul><li>",
        "<figure><figcaption>",
        "<aside class=pull-quote>",
        "<p>a *** b</p>",
        "&nbsp;"
    })
    public String shape;

    @Param({"50000", "100000", "200000", "1000000"})
    public int length;

    private String html;

    @Setup
    public void repeat() {
        html = shape.repeat(length / shape.length());
    }

    @Benchmark
    public Object read() {
        return HtmlToBody.read(html, "ar");
    }

    @Benchmark
    public String readAndRendered() {
        return BodyToHtml.render(HtmlToBody.read(html, "ar").body(), "ar");
    }
}
