package dev.midad.foundation.web;

import dev.midad.foundation.delivery.Answer;
import dev.midad.foundation.delivery.Coding;
import dev.midad.foundation.delivery.DeliveryRoutes;

import dev.midad.foundation.database.InstallationSecret;
import dev.midad.language.text.Slug;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
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

/** What every delivered answer, and every page of a list, goes through. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeliveryBenchmark {

    private static final String QUERY = "articles|-publishedAt|section=014e41c3-7b58-70d2-8f30-d3241f1c730e";
    private static final List<String> ROW = List.of("2025-06-22 19:38:45+00", "01978c7c-238a-7706-84be-ec20bc6dc8ee");

    private final String slug = "وزارة-النفط-تؤجل-مؤتمر-تعزيز-التعاون-الدولي-في-الأحمدي-وتحذيرات-من-التأخير";
    private final String known = "/v1/articles/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    private final byte[] bytes = new byte[9_000];
    private final Map<String, String> headers = Map.of("Vary", "Accept-Encoding", "Cache-Tag", "article:" + "0197b0bc".repeat(40));
    private DeliveryRoutes routes;
    private Cursors cursors;
    private String cursor;
    private Answer answer;
    private int n;

    @Setup
    public void prepare() throws ReflectiveOperationException {
        routes = new DeliveryRoutes(
                beans(Class.forName("dev.midad.newsroom.published.ArticleResource")),
                ref -> Ref.id(ref).map(Object::toString).orElseGet(() -> Slug.key(ref)));
        cursors = new Cursors(new SignedValues(secret()));
        cursor = cursors.write(QUERY, ROW);
        new Random(1).nextBytes(bytes);
        answer = hashed();
    }

    private static BeanManager beans(Class<?> resource) {
        var loader = DeliveryBenchmark.class.getClassLoader();
        var bean = Proxy.newProxyInstance(loader, new Class<?>[] {Bean.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getBeanClass" -> resource;
                    case "hashCode" -> 1;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (BeanManager) Proxy.newProxyInstance(
                loader, new Class<?>[] {BeanManager.class}, (proxy, method, arguments) -> Set.of(bean));
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

    @Benchmark
    public Object addressThatWasAskedForBefore() {
        return routes.address(known);
    }

    @Benchmark
    public Object addressThatIsNew() {
        return routes.address(known + "?fields=id,slug&bodyFormat=html" + n++);
    }

    @Benchmark
    public Object codingOfABrowser() {
        return Coding.accepted("gzip, deflate, br, zstd");
    }

    @Benchmark
    public Object answerHashed() {
        return hashed();
    }

    private Answer hashed() {
        return new Answer("key", 200, bytes, headers, Set.of("articles"), 0, OptionalLong.empty());
    }

    @Benchmark
    public boolean answerIsKnown() {
        return answer.isKnown("W/\"somethingelse\", \"another\"");
    }

    @Benchmark
    public Object cursorWritten() {
        return cursors.write(QUERY, ROW);
    }

    @Benchmark
    public Object cursorRead() {
        return cursors.read(QUERY, cursor);
    }
}
