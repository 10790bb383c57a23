package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.Direction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shows a front page as readers get it; lists leave out the containers.
 *
 * @param fillTags the cache tags of what its containers are filled from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Front", description = "A front page, as readers get it; lists leave out the containers")
public record FrontView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "الرئيسية") String slug,

        @Schema(required = true, examples = "الصفحة الرئيسية")
        String name,

        @Schema(required = true, examples = "ar") String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                description = "When editors last changed what readers get of it",
                examples = "2026-11-30T05:40:00Z")
        Instant updatedAt,

        @Schema(description = "From top to bottom; always there in the answer of one front") @Nullable
        List<FrontContainerView> containers,

        @JsonIgnore @Schema(hidden = true) List<String> fillTags)
        implements Tagged {

    static FrontView of(FrontHead head, @Nullable List<FrontContainerView> containers, List<String> fillTags) {
        return new FrontView(
                head.id(),
                head.slug(),
                head.name(),
                head.lang(),
                Direction.of(head.lang()),
                head.updatedAt(),
                containers,
                fillTags);
    }

    @Override
    public Stream<String> cacheTags() {
        var own = Stream.of("front:" + id);
        if (containers == null) {
            return own;
        }
        // Any article may come into a container that is filled, and whatever a slot names may come back.
        var lists = Stream.concat(Stream.of("articles", "issues", "pages"), fillTags.stream());
        return Stream.of(
                        own,
                        lists,
                        containers.stream()
                                .flatMap(container -> container.items().stream())
                                .flatMap(FrontItemView::cacheTags))
                .flatMap(tags -> tags);
    }
}
