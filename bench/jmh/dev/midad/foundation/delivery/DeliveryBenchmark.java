package dev.midad.foundation.delivery;

import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** What every delivered answer goes through. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeliveryBenchmark {

    private final String slug = "وزارة-النفط-تؤجل-مؤتمر-تعزيز-التعاون-الدولي-في-الأحمدي-وتحذيرات-من-التأخير";
    private final String known = "/v1/articles/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    private final byte[] bytes = new byte[9_000];
    private final Map<String, String> headers = Map.of("Vary", "Accept-Encoding", "Cache-Tag", "article:" + "0197b0bc".repeat(40));
    private DeliveryRoutes routes;
    private Answer answer;
    private int n;

    @Setup
    public void prepare() throws ReflectiveOperationException {
        routes = new DeliveryRoutes(
                beans(Class.forName("dev.midad.newsroom.published.ArticleResource")),
                ref -> Ref.id(ref).map(Object::toString).orElseGet(() -> Slug.key(ref)));
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

    @Benchmark
    public Object addressThatWasAskedForBefore() {
        return routes.find(known);
    }

    @Benchmark
    public Object addressThatIsNew() {
        return routes.find(known + "?fields=id,slug&bodyFormat=html" + n++);
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
        return new Answer("key", 200, bytes, "application/json", headers, Set.of("articles"), 0, OptionalLong.empty());
    }

    @Benchmark
    public boolean answerIsKnown() {
        return answer.isKnown("W/\"somethingelse\", \"another\"");
    }
}
