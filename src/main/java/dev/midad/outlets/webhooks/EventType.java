package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the events that webhooks tell. In an event's name, the word before the full stop is the kind. */
enum EventType {
    ARTICLE_PUBLISHED("article.published"),
    ARTICLE_UPDATED("article.updated"),
    ARTICLE_UNPUBLISHED("article.unpublished"),
    ARTICLE_DELETED("article.deleted"),
    COMMENT_UPDATED("comment.updated"),
    COMMENT_DELETED("comment.deleted"),
    SECTION_UPDATED("section.updated"),
    SECTION_DELETED("section.deleted"),
    AUTHOR_UPDATED("author.updated"),
    AUTHOR_DELETED("author.deleted"),
    TAG_UPDATED("tag.updated"),
    TAG_DELETED("tag.deleted"),
    ISSUE_UPDATED("issue.updated"),
    ISSUE_DELETED("issue.deleted"),
    FRONT_UPDATED("front.updated"),
    FRONT_DELETED("front.deleted"),
    PAGE_UPDATED("page.updated"),
    PAGE_DELETED("page.deleted"),
    MENU_UPDATED("menu.updated"),
    MENU_DELETED("menu.deleted"),
    MEDIA_UPDATED("media.updated"),
    MEDIA_DELETED("media.deleted"),
    PUBLICATION_UPDATED("publication.updated"),
    /** Is sent by a ping, whatever the webhook's filters are. */
    PING("webhook.ping");

    private static final String ALL = ".*";

    private final String tag;

    EventType(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    static EventType tagged(String tag) {
        return Arrays.stream(values())
                .filter(type -> type.tag.equals(tag))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the event for a change of anything but an article; empty for a change that only the desk sees. */
    static Optional<EventType> of(ContentKind kind, ChangeAction action) {
        var tag = kind.tag() + (action == ChangeAction.UPSERT ? ".updated" : ".deleted");
        return Arrays.stream(values()).filter(type -> type.tag.equals(tag)).findFirst();
    }

    /** Returns the event for an article that was taken away from readers. */
    static EventType ofRemoval(GoneReason reason) {
        return reason == GoneReason.DELETED ? ARTICLE_DELETED : ARTICLE_UNPUBLISHED;
    }

    /** Tells whether the event says that something is gone, which needs nothing but an id. */
    boolean isRemoval() {
        return tag.endsWith(".deleted") || this == ARTICLE_UNPUBLISHED;
    }

    boolean isLetThrough(List<String> filters) {
        return this == PING || filters.isEmpty() || filters.contains(tag) || filters.contains(kind() + ALL);
    }

    private String kind() {
        return tag.substring(0, tag.indexOf('.'));
    }

    /** Returns everything that a filter may be. */
    static List<String> filters() {
        return Arrays.stream(values())
                .filter(type -> type != PING)
                .flatMap(type -> Stream.of(type.tag, type.kind() + ALL))
                .distinct()
                .toList();
    }
}
