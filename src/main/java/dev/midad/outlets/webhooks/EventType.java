package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What webhooks tell; the words before the full stop are the kind. */
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
    PUBLICATION_UPDATED("publication.updated"),
    /** What a ping sends; it needs no filter to let it through. */
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

    /** What a change of anything but an article is told as; what only the desk sees is told nobody. */
    static Optional<EventType> of(ContentKind kind, ChangeAction action) {
        var tag = kind.tag() + (action == ChangeAction.UPSERT ? ".updated" : ".deleted");
        return Arrays.stream(values()).filter(type -> type.tag.equals(tag)).findFirst();
    }

    /** What the removal of an article from readers is told as. */
    static EventType ofRemoval(GoneReason reason) {
        return reason == GoneReason.DELETED ? ARTICLE_DELETED : ARTICLE_UNPUBLISHED;
    }

    /** Whether it tells that something is gone, and needs nothing but its id for that. */
    boolean isRemoval() {
        return tag.endsWith(".deleted") || this == ARTICLE_UNPUBLISHED;
    }

    boolean isLetThrough(List<String> filters) {
        return this == PING || filters.isEmpty() || filters.contains(tag) || filters.contains(kind() + ALL);
    }

    private String kind() {
        return tag.substring(0, tag.indexOf('.'));
    }

    /** Everything that a filter may be. */
    static List<String> filters() {
        return Arrays.stream(values())
                .filter(type -> type != PING)
                .flatMap(type -> Stream.of(type.tag, type.kind() + ALL))
                .distinct()
                .toList();
    }
}
