package dev.midad.newsroom.issuedesk;

import dev.midad.newsroom.issues.IssueSection;
import java.util.List;
import java.util.UUID;

/**
 * Holds what the references of a draft lead to.
 *
 * @param contents with the ids of sections and articles in the places of what the editor sent
 * @param articles each article once, in the order of the contents
 * @param media each medium once
 */
record ResolvedIssue(String lang, List<IssueSection> contents, List<UUID> articles, List<UUID> media) {

    ResolvedIssue {
        contents = List.copyOf(contents);
        articles = List.copyOf(articles);
        media = List.copyOf(media);
    }
}
