package dev.midad.outlets.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Program;
import dev.midad.fixtures.Soak;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Copies of the content while others write, and the program dies under them. */
class SyncIT {

    private static final int CHANGES = Soak.times(240, 10_000);
    private static final int WRITERS = 8;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile @Nullable Program running;
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> sections = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    @AfterEach
    void everythingStops() {
        threads.shutdownNow();
        midad().close();
    }

    @Test
    void copiesEndWithWhatAFreshReadingGivesThoughTheProgramIsKilledTwice() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "sync-");
        start(data);
        names();
        var isOver = new AtomicBoolean();
        var copies = List.of(
                copy(Map.of()),
                copy(Map.of("kind", "article", "section", sections.get(0), "view", "summary")),
                copy(Map.of("kind", List.of("article", "comment"), "lang", "ar", "bodyFormat", "text")));
        var syncing =
                copies.stream().map(copy -> run(() -> syncUntil(copy, isOver))).toList();
        var writing = IntStream.range(0, WRITERS)
                .mapToObj(number -> run(() -> new Writer(number).work()))
                .toList();

        for (var part = 1; part <= 2; part++) {
            while (made.get() < CHANGES * part / 3) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            midad().kill();
            start(data);
        }
        for (var writer : writing) {
            writer.get();
        }
        isOver.set(true);

        for (var reader : syncing) {
            assertTrue(reader.get() > 1, "it never synced while others wrote");
        }
        for (var copy : copies) {
            assertEquals(copy.fresh(), copy.content());
        }
        assertEquals(listed(), articles(copies.get(0)));
        assertTrue(articles(copies.get(0)).size() > 1);
    }

    private Program midad() {
        return Objects.requireNonNull(running);
    }

    private void start(Path data) throws IOException {
        running = Program.start(data, "-Xmx1g", "-Dmidad.comments.per-address=1000000");
    }

    private void names() {
        for (var i = 0; i < 4; i++) {
            sections.add(created("sections", Map.of("name", "قسم " + i)));
            authors.add(created("authors", Map.of("name", "كاتب " + i)));
            tags.add(created("tags", Map.of("name", "وسم " + i)));
        }
        admin().header("If-Match", "*")
                .body(Map.of("comments", Map.of("mode", "after")))
                .patch("/v1/editorial/publication")
                .then()
                .statusCode(200);
    }

    private String created(String collection, Map<String, ?> draft) {
        return admin().body(draft)
                .post("/v1/editorial/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Copy copy(Map<String, ?> filters) {
        return new Copy(() -> midad().request(), filters);
    }

    private CompletableFuture<Integer> run(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    private RequestSpecification admin() {
        return midad().admin().contentType(ContentType.JSON);
    }

    /** Again and again; whatever is cut off is asked for again with the same token. How often it was through. */
    private static int syncUntil(Copy copy, AtomicBoolean isOver) {
        var rounds = 0;
        while (true) {
            var wasOver = isOver.get();
            try {
                var isNothing = copy.sync(Map.of("limit", 50)).isEmpty();
                rounds++;
                if (wasOver && isNothing) {
                    return rounds;
                }
                LockSupport.parkNanos(Duration.ofMillis(isNothing ? 250 : 50).toNanos());
            } catch (Exception | AssertionError cutOff) {
                assertTrue(!wasOver, () -> "it does not go on: " + cutOff);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static Map<String, Object> articles(Copy copy) {
        var articles = new TreeMap<>(copy.content());
        articles.keySet().removeIf(key -> !key.startsWith("article "));
        return articles;
    }

    /** All that the list of articles gives, but for what changes without them. */
    private Map<String, Object> listed() {
        var listed = new TreeMap<String, Object>();
        String cursor = null;
        do {
            var request = midad().request().queryParams(Map.of("view", "full", "limit", 100));
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/articles")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("data").forEach(article -> {
                var lasting = new HashMap<>(article);
                lasting.remove("commentCount");
                lasting.remove("commentsOpen");
                listed.put("article " + article.get("id"), lasting);
            });
            cursor = page.getString("page.next");
        } while (cursor != null);
        return listed;
    }

    /** One who does whatever comes to mind, with articles of their own and with names that all share. */
    private final class Writer {

        private final Random random;
        private final List<String> own = new ArrayList<>();

        Writer(int number) {
            random = new Random(number);
        }

        int work() {
            while (made.get() < CHANGES) {
                try {
                    // What the state of an article does not allow is refused, and is no change.
                    if (act() < 400) {
                        made.incrementAndGet();
                    }
                } catch (Exception killed) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
            }
            return own.size();
        }

        private int act() {
            var article = own.isEmpty() ? null : own.get(random.nextInt(own.size()));
            return switch (article == null ? 0 : random.nextInt(20)) {
                case 0, 1, 2, 3, 4 -> create();
                case 5, 6, 7, 8, 9 -> step(article, "publish");
                case 10, 11, 12 ->
                    done(admin().header("If-Match", "*").body(draft()).patch(path(article)));
                case 13, 14 -> step(article, "unpublish");
                case 15 -> trash(article);
                case 16 -> rename("authors", authors);
                case 17 -> rename("tags", tags);
                case 18 -> moveSection();
                default -> comment(article);
            };
        }

        private int create() {
            own.add(created("articles", draft()));
            return 201;
        }

        private int trash(@Nullable String article) {
            own.remove(article);
            return done(admin().header("If-Match", "*").delete(path(article)));
        }

        private Map<String, Object> draft() {
            return Map.of(
                    "headline", "خبر " + random.nextInt(1_000_000),
                    "lang", random.nextInt(4) == 0 ? "en" : "ar",
                    "section", one(sections),
                    "tags", List.of(one(tags)),
                    "bylines", List.of(Map.of("role", "author", "author", one(authors))),
                    "body", Newsroom.paragraph("نص " + random.nextInt()));
        }

        private String one(List<String> ids) {
            return ids.get(random.nextInt(ids.size()));
        }

        private String path(@Nullable String article) {
            return "/v1/editorial/articles/" + article;
        }

        private int step(@Nullable String article, String step) {
            return done(admin().header("If-Match", "*").post(path(article) + '/' + step));
        }

        private int rename(String collection, List<String> ids) {
            return done(admin().header("If-Match", "*")
                    .body(Map.of("name", "اسم " + random.nextInt(1_000_000)))
                    .patch("/v1/editorial/" + collection + '/' + one(ids)));
        }

        /** The last ones go under the first, and out again. */
        private int moveSection() {
            var parent = new HashMap<String, @Nullable Object>();
            parent.put("parent", random.nextBoolean() ? null : sections.get(random.nextInt(2)));
            parent.put("name", "قسم " + random.nextInt(1_000_000));
            return done(admin().header("If-Match", "*")
                    .body(parent)
                    .patch("/v1/editorial/sections/" + sections.get(2 + random.nextInt(2))));
        }

        private int comment(@Nullable String article) {
            return done(midad().request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "قارئ", "text", "رأي رقم " + random.nextInt()))
                    .post("/v1/articles/" + article + "/comments"));
        }

        private int done(Response answer) {
            assertTrue(answer.statusCode() < 500 && answer.statusCode() != 400, answer::asString);
            return answer.statusCode();
        }
    }
}
