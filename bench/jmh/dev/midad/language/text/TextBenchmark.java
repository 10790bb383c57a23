package dev.midad.language.text;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Arabic letters, folded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {

    private final String plain = "وزارة النفط تؤجل مؤتمر تعزيز التعاون الدولي في الأحمدي وتحذيرات من التأخير";
    private final String adorned = "وَأَكَّدَ الأَمِينُ العَامُّ أنَّ المؤتمـــر يُمَثِّلُ مِنَصَّةً مِحْوَرِيَّة";
    private final String slug = plain.replace(' ', '-');

    @Benchmark
    public String headlineFolded() {
        return Folding.fold(plain);
    }

    @Benchmark
    public String diacriticsFolded() {
        return Folding.fold(adorned);
    }

    @Benchmark
    public String keyOfASlug() {
        return Slug.key(slug);
    }
}
