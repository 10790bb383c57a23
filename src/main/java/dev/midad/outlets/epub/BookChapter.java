package dev.midad.outlets.epub;

import dev.midad.newsroom.issues.IssueItemView;

/** Holds a line of the contents with the page of the book that it leads to. */
record BookChapter(IssueItemView item, String headline, BookFile file) {}
