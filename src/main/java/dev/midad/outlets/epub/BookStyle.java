package dev.midad.outlets.epub;

/** Holds the style sheet of books: it leaves letters and colours to the reading system. */
final class BookStyle {

    static final BookFile FILE = new BookFile("style.css", "text/css", "", """
            body { line-height: 1.7; }
            img { max-width: 100%; height: auto; }
            figure { margin: 1em 0; text-align: center; }
            figcaption, .bylines { font-size: 0.85em; }
            .kicker { font-weight: bold; margin-bottom: 0; }
            .deck { font-size: 1.1em; }
            .verse, .poem { text-align: center; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid; padding: 0.3em; text-align: start; }
            aside { border-inline-start: 3px solid; padding-inline-start: 0.8em; }
            """, null);

    private BookStyle() {}
}
