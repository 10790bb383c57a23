package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Page<T>(
        @Schema(required = true) List<T> data,
        @Schema(required = true) Info page,
        @JsonIgnore @Schema(hidden = true) List<String> collections)
        implements Paged {

    /** Where this page stands in the whole list. */
    @Schema(name = "PageInfo", description = "Where this page stands in the whole list")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Info(
            @Schema(required = true, description = "How many a page holds at most", examples = "20")
            int limit,

            @Schema(description = "Send it as `cursor` for the next page; absent on the last") @Nullable
            String next,

            @Schema(description = "How many there are in all, with `count=true`", examples = "1") @Nullable
            Long total) {}

    /** @param collections the cache tags of what may come into the list; none for the name that the path has */
    public Page {
        data = List.copyOf(data);
        collections = List.copyOf(collections);
    }

    public Page(List<T> data, Info page) {
        this(data, page, List.of());
    }

    /** The same as a list that depends on these, such as the comments of one article. */
    public Page<T> within(List<String> tags) {
        return new Page<>(data, page, tags);
    }

    /**
     * Makes a page of rows that were asked for with one more than the limit: the extra row only says that there is a
     * next page.
     */
    public static <R, T> Page<T> of(
            List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor, @Nullable Long total) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), new Info(limit, next, total));
    }
}
