package dev.midad.outlets.search;

/** Names the fields of the indexes. A change of what a field holds needs a new {@link #FORM}. */
final class Indexed {

    /** Numbers the form of the indexes; an index of another form is made anew. */
    static final String FORM = "7";

    /** Tells what a document describes: an article, or a name that only suggestions know. */
    static final String KIND = "kind";

    static final String ARTICLE = "article";

    static final String ID = "id";
    static final String SNAPSHOT = "snapshot";
    static final String GROUP = "group";
    static final String LANG = "lang";
    static final String SECTION = "section";
    static final String AUTHOR = "author";
    static final String TAG = "tag";
    /** Holds the state of a draft. Only drafts have this field and the next three. */
    static final String STATE = "state";

    static final String REVIEW = "review";
    static final String CREATOR = "creator";
    /** Holds when readers first got the draft, or are to get it, in milliseconds since 1970. */
    static final String FIRST_PUBLISHED_AT = "firstPublishedAt";

    /** Marks a draft in the trash; it is a second state beside the one that the draft had. */
    static final String TRASHED = "trashed";

    static final String YEAR = "year";
    /** Holds the time of publication in milliseconds since 1970; for drafts, the time of the last change. */
    static final String PUBLISHED_AT = "publishedAt";

    static final String VISIBLE_FROM = "visibleFrom";
    static final String VISIBLE_UNTIL = "visibleUntil";

    static final String EXACT = "exact";
    static final String STEM = "stem";
    static final String PAIR = "pair";
    /** Holds the pieces that words are made of. */
    static final String PIECE = "piece";

    /** Holds each word that is not printed as it is folded: folded, and behind a space as it is printed. */
    static final String PRINTED = "printed";

    static final String BEGINNING = "beginning";

    static final String HEADLINE = "headline";
    static final String DECK = "deck";
    static final String BODY = "body";
    /** Holds where the words of these three stand in them: see {@link TextPlaces}. */
    static final String PLACES = "places";

    private Indexed() {}
}
