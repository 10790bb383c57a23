package dev.midad.newsroom.previews;

import java.util.UUID;

/** Names what a preview link shows. */
record Previewed(Kind kind, UUID id) {

    enum Kind {
        ARTICLE("article", "articleId", ""),
        FRONT("front", "frontId", "fronts/");

        /** Names it in the audit. */
        final String label;

        /** Names the member of the link that holds its id. */
        final String member;

        /** Stands before the token in the address. */
        final String path;

        Kind(String label, String member, String path) {
            this.label = label;
            this.member = member;
            this.path = path;
        }
    }

    static Previewed article(UUID id) {
        return new Previewed(Kind.ARTICLE, id);
    }

    static Previewed front(UUID id) {
        return new Previewed(Kind.FRONT, id);
    }
}
