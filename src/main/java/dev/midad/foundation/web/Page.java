package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds one page of a list. */
public record Page<T>(
        @Schema(required = true) List<T> data,
        @Schema(required = true) Info page,
        @JsonIgnore @Schema(hidden = true) List<String> collections)
        implements Paged {

    /** Says where this page stands in the whole list. */
    @Schema(name = "PageInfo", description = "Where this page stands in the whole list")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Info(
            @Schema(required = true, description = "How many a page holds at most", examples = "20")
            int limit,

            @Schema(description = "Send it as `cursor` for the next page; absent on the last") @Nullable
            String next,

            @Schema(description = "How many there are in all, with `count=true`", examples = "1") @Nullable
            Long total) {}

    /** @param collections the cache tags of the content that may come into the list; empty for the name in the path */
    public Page {
        data = List.copyOf(data);
        collections = List.copyOf(collections);
    }

    public Page(List<T> data, Info page) {
        this(data, page, List.of());
    }

    /** Returns the same page as part of a list that depends on these tags, such as the comments of one article. */
    public Page<T> within(List<String> tags) {
        return new Page<>(data, page, tags);
    }

    /**
     * Makes a page of rows that were read with one more than the limit: the extra row only shows that there is a next
     * page.
     */
    public static <R, T> Page<T> of(
            List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor, @Nullable Long total) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), new Info(limit, next, total));
    }
}
