package dev.midad.newsroom.issuedesk;

import dev.midad.newsroom.issues.IssueItem;
import dev.midad.newsroom.issues.IssueSection;
import dev.midad.newsroom.slugs.LivingReferences.Living;
import dev.midad.newsroom.slugs.NamedReference;
import dev.midad.newsroom.slugs.SlugKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Knows what the contents of an issue name, and leaves out of them what is no longer there. */
final class IssueReferences {

    private IssueReferences() {}

    static Stream<NamedReference> of(MovedIssue issue) {
        return Stream.of(issue.draft(), issue.published() == null ? issue.draft() : issue.published())
                .flatMap(draft -> parts(draft).stream())
                .flatMap(IssueReferences::of);
    }

    private static Stream<NamedReference> of(IssueSection part) {
        var articles = part.lines().stream().map(line -> new NamedReference(SlugKind.ARTICLE, line.article()));
        return part.section() == null
                ? articles
                : Stream.concat(articles, Stream.of(new NamedReference(SlugKind.SECTION, part.section())));
    }

    /** Returns the issue with what is there of what it names, so that a line goes with its article. */
    static MovedIssue living(MovedIssue issue, Living living) {
        var draft = living(issue.draft(), living);
        var published = issue.published() == null ? null : living(issue.published(), living);
        return issue.with(draft, draft.equals(published) ? null : published);
    }

    private static IssueDraft living(IssueDraft draft, Living living) {
        return draft.with(parts(draft).stream()
                .map(part -> new IssueSection(
                        living.id(SlugKind.SECTION, part.section()), part.title(), lines(part, living)))
                .toList());
    }

    private static List<IssueItem> lines(IssueSection part, Living living) {
        return part.lines().stream()
                .filter(line -> living.id(SlugKind.ARTICLE, line.article()) != null)
                .toList();
    }

    private static List<IssueSection> parts(IssueDraft draft) {
        return Objects.requireNonNullElse(draft.contents(), List.of());
    }
}
