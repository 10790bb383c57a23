package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.published.ArticleView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one item of a container. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FrontItemShown",
        description = "One item of a container: what it shows, and what the front says in the place of what that says")
public record FrontItemView(
        @Schema(required = true) FrontItemKind kind,

        @Schema(
                required = true,
                description = "Whether an editor has put it there; otherwise it was filled in",
                examples = "true")
        boolean curated,

        @Schema(description = "A word beside it", examples = "عاجل") @Nullable
        String label,

        @Schema(description = "In the place of its own", examples = "خاص") @Nullable
        String kicker,

        @Schema(description = "In the place of its own", examples = "الكويت تستضيف مؤتمر") @Nullable
        String headline,

        @Schema(description = "In the place of its own", examples = "بمشاركة أربعين دولة") @Nullable
        String deck,

        @Schema(description = "In the place of its own picture; absent where its rights have ended") @Nullable
        ShownMedium medium,

        @Schema(description = "The article, as lists show it") @Nullable
        ArticleView article,

        @Schema(description = "The issue, as lists show it") @Nullable
        IssueView issue,

        @Schema(description = "The page of the site") @Nullable
        FrontPageView page,

        @Schema(description = "Where a link leads", examples = "/عن-المجلة") @Nullable
        String url,

        @Schema(required = true, description = "What stands under it")
        List<FrontSupportView> supporting) {

    Stream<String> cacheTags() {
        var articles = Stream.concat(
                        Stream.of(this.article), supporting.stream().map(FrontSupportView::article))
                .filter(Objects::nonNull)
                .flatMap(ArticleView::cacheTags);
        var issues = Stream.concat(Stream.of(this.issue), supporting.stream().map(FrontSupportView::issue))
                .filter(Objects::nonNull)
                .flatMap(IssueView::cacheTags);
        var own = medium == null ? Stream.<String>empty() : Stream.of("media:" + medium.media());
        return Stream.of(articles, issues, own).flatMap(tags -> tags);
    }
}
