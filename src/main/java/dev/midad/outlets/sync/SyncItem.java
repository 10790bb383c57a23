package dev.midad.outlets.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.conversation.comments.CommentView;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.authors.AuthorView;
import dev.midad.newsroom.fronts.FrontView;
import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.menus.MenuView;
import dev.midad.newsroom.pages.PageView;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.sections.SectionView;
import dev.midad.newsroom.tags.TagView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client what readers have of one piece of content by now: the content under the name of its kind, or why it is
 * gone.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SyncItem",
        description =
                "What readers have of one thing by now: with `upsert`, itself, under the name of its kind; with `delete`, the reason why it is gone")
public record SyncItem(
        @Schema(
                required = true,
                description =
                        "`publication`, `section`, `author`, `tag`, `article`, `comment`, `issue`, `front`, `page`, `menu` or, to webhooks, `media`; others may come",
                examples = "article")
        String kind,

        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                implementation = String.class,
                description = "`upsert`: keep it, in place of what you had; `delete`: forget it, if you had it",
                examples = "upsert",
                enumeration = {"upsert", "delete"})
        ChangeAction action,

        @Schema(
                implementation = String.class,
                description =
                        "Why it is gone: `deleted`, `unpublished`, `takenDown`, or `movedOutOfScope`, where your filters no longer hold for it; others may come",
                examples = "unpublished")
        @Nullable
        GoneReason reason,

        @Nullable PublicationView publication,
        @Nullable SectionView section,
        @Nullable AuthorView author,
        @Nullable TagView tag,

        @Schema(
                description =
                        "Without `commentCount` and `commentsOpen`, which change without the article: `/v1/comment-counts` and `/v1/articles/{ref}?fields=commentsOpen` tell them")
        @Nullable
        ArticleView article,

        @Schema(description = "Without `replies`: each is an item of its own") @Nullable
        CommentView comment,

        @Nullable IssueView issue,

        @Schema(description = "Without its containers: `/v1/fronts/{ref}` says what stands on it now") @Nullable
        FrontView front,

        @Nullable PageView page,

        @Schema(description = "In the publication's own language; `labels` has the others") @Nullable
        MenuView menu,

        @Schema(description = "To webhooks, with its words in the publication's own language") @Nullable
        ShownMedium media) {

    static SyncItem upsert(ContentRef ref, Object view) {
        return new SyncItem(
                ref.kind().tag(),
                ref.id(),
                ChangeAction.UPSERT,
                null,
                view instanceof PublicationView publication ? publication : null,
                view instanceof SectionView section ? section : null,
                view instanceof AuthorView author ? author : null,
                view instanceof TagView tag ? tag : null,
                view instanceof ArticleView article ? article : null,
                view instanceof CommentView comment ? comment : null,
                view instanceof IssueView issue ? issue : null,
                view instanceof FrontView front ? front : null,
                view instanceof PageView page ? page : null,
                view instanceof MenuView menu ? menu : null,
                view instanceof ShownMedium medium ? medium : null);
    }

    public static SyncItem delete(ContentRef ref, GoneReason reason) {
        return new SyncItem(
                ref.kind().tag(),
                ref.id(),
                ChangeAction.DELETE,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
