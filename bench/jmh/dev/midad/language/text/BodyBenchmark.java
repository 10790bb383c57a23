package dev.midad.language.text;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the HTML of an article of 600 words costs whoever reads it as HTML, against reading its blocks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BodyBenchmark {

    private static final String SENTENCE =
            "أكد الأمين العام أن المؤتمر يمثل <b>منصة محورية</b> لتعزيز التعاون بين <a href=\"https://a.example/\">الدول</a> المنتجة. ";

    private byte[] stored;

    @Setup
    public void write() {
        var paragraph = "<p>" + SENTENCE.repeat(4) + "</p>";
        var part = "<h2>التعاون الدولي</h2>" + paragraph.repeat(3) + "<ul><li>الأول</li><li>الثاني</li></ul>";
        stored = HtmlToBody.read(part.repeat(3), "ar").body().toJson().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public Body read() {
        return Body.ofStored(stored, null);
    }

    @Benchmark
    public String readAndRendered() {
        return BodyToHtml.render(Body.ofStored(stored, null), "ar");
    }
}
