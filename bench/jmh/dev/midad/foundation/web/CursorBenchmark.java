package dev.midad.foundation.web;

import dev.midad.foundation.database.InstallationSecret;
import java.util.List;
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

/** What every page of a list goes through. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CursorBenchmark {

    private static final String QUERY = "articles|-publishedAt|section=014e41c3-7b58-70d2-8f30-d3241f1c730e";
    private static final List<String> ROW = List.of("2025-06-22 19:38:45+00", "01978c7c-238a-7706-84be-ec20bc6dc8ee");

    private Cursors cursors;
    private String cursor;

    @Setup
    public void prepare() throws ReflectiveOperationException {
        cursors = new Cursors(new SignedValues(secret()));
        cursor = cursors.write(QUERY, ROW);
    }

    @Benchmark
    public Object cursorWritten() {
        return cursors.write(QUERY, ROW);
    }

    @Benchmark
    public Object cursorRead() {
        return cursors.read(QUERY, cursor);
    }

    private static InstallationSecret secret() throws ReflectiveOperationException {
        var constructor = InstallationSecret.class.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var secret = (InstallationSecret) constructor.newInstance(new Object[constructor.getParameterCount()]);
        var key = InstallationSecret.class.getDeclaredField("key");
        key.setAccessible(true);
        key.set(secret, new byte[32]);
        return secret;
    }
}
