package dev.midad.outlets.epub;

import dev.midad.newsroom.issues.IssueName;
import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.publication.PublicationView;

/** Names an issue as a book: by the publication and the issue's own name. */
final class BookTitle {

    private BookTitle() {}

    static String of(IssueView issue, PublicationView publication) {
        return publication.nameIn(issue.lang()) + " – " + IssueName.of(issue);
    }
}
