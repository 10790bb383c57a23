package dev.midad;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reader's program that keeps a copy of the content, as an app does that works without a network. */
final class Copy {

    private final Supplier<RequestSpecification> requests;
    private final Map<String, ?> filters;
    private final Map<String, Object> content = new TreeMap<>();
    private @Nullable String token;

    Copy(Supplier<RequestSpecification> requests, Map<String, ?> filters) {
        this.requests = requests;
        this.filters = filters;
    }

    static Copy of(Map<String, ?> filters) {
        return new Copy(Newsroom::reader, filters);
    }

    /** Asks once; what answers is taken over whole, or not at all. */
    Response ask(Map<String, ?> more) {
        var request = requests.get().queryParams(filters).queryParams(more);
        return (token == null ? request : request.queryParam("token", token)).get("/v1/sync");
    }

    /** One thing that a copy is told. */
    record Item(
            String kind,
            String id,
            boolean isThere,
            @Nullable String reason,
            @Nullable Object resource) {

        static Item of(Map<String, Object> json) {
            var kind = String.valueOf(json.get("kind"));
            return new Item(
                    kind,
                    String.valueOf(json.get("id")),
                    "upsert".equals(json.get("action")),
                    (String) json.get("reason"),
                    json.get(kind));
        }

        String key() {
            return kind + ' ' + id;
        }
    }

    /** Until there is no more. The items of each page, in their order. */
    List<Item> sync(Map<String, ?> more) {
        var all = new ArrayList<Item>();
        JsonPath answer;
        do {
            answer = ask(more).then().statusCode(200).extract().jsonPath();
            all.addAll(take(answer));
        } while (answer.getBoolean("page.more"));
        return all;
    }

    List<Item> sync() {
        return sync(Map.of());
    }

    List<Item> take(JsonPath page) {
        var items =
                page.<Map<String, Object>>getList("data").stream().map(Item::of).toList();
        items.forEach(this::take);
        token = page.getString("page.next");
        return items;
    }

    void take(Item item) {
        if (item.isThere()) {
            content.put(item.key(), Objects.requireNonNull(item.resource()));
        } else {
            content.remove(item.key());
        }
    }

    Map<String, Object> content() {
        return content;
    }

    boolean has(String kind, String id) {
        return content.containsKey(kind + ' ' + id);
    }

    /** What it has of something. */
    Map<?, ?> get(String kind, String id) {
        return (Map<?, ?>) Objects.requireNonNull(content.get(kind + ' ' + id), "it is not there");
    }

    JsonPath json(String kind, String id) {
        try {
            return new JsonPath(new ObjectMapper().writeValueAsString(get(kind, id)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable
    String token() {
        return token;
    }

    void token(@Nullable String other) {
        token = other;
    }

    /** The same of a copy that was begun just now. */
    Map<String, Object> fresh() {
        var fresh = new Copy(requests, filters);
        fresh.sync(Map.of("limit", 1000));
        return fresh.content;
    }
}
