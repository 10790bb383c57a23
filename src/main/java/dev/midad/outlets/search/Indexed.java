package dev.midad.outlets.search;

/** The names of what the index holds; whoever changes what lies under one changes {@link #FORM}. */
final class Indexed {

    /** An index of another form is made anew. */
    static final String FORM = "2";

    /** What a document is: an article, or something that only suggestions know. */
    static final String KIND = "kind";

    static final String ARTICLE = "article";

    static final String ID = "id";
    static final String SNAPSHOT = "snapshot";
    static final String GROUP = "group";
    static final String LANG = "lang";
    static final String SECTION = "section";
    static final String AUTHOR = "author";
    static final String TAG = "tag";
    /** These three of drafts alone. */
    static final String STATE = "state";

    static final String REVIEW = "review";
    static final String CREATOR = "creator";
    /** A state beside the one that it had. */
    static final String TRASHED = "trashed";

    static final String YEAR = "year";
    /** In milliseconds since 1970; of drafts, when they were last changed. */
    static final String PUBLISHED_AT = "publishedAt";

    static final String VISIBLE_FROM = "visibleFrom";
    static final String VISIBLE_UNTIL = "visibleUntil";

    static final String EXACT = "exact";
    static final String STEM = "stem";
    static final String PAIR = "pair";
    static final String BEGINNING = "beginning";

    static final String HEADLINE = "headline";
    static final String DECK = "deck";
    static final String BODY = "body";

    private Indexed() {}
}
