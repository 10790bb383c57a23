package dev.midad.newsroom.issuedesk;

import dev.midad.newsroom.issues.IssueKind;
import dev.midad.newsroom.issues.IssueSection;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a new regular issue with what follows from the last one: number, date, year, and the parts of the contents. */
@ApplicationScoped
class NextIssue {

    private final IssueRepository issues;
    private final Publications publications;

    NextIssue(IssueRepository issues, Publications publications) {
        this.issues = issues;
        this.publications = publications;
    }

    IssueDraft after(IssueDraft draft) {
        if (draft.kind() != null && draft.kind() != IssueKind.REGULAR) {
            return draft;
        }
        var last = issues.findLast().orElse(null);
        var publication = publications.read();
        var date = draft.date() == null ? date(last, publication) : draft.date();
        return new IssueDraft(
                IssueKind.REGULAR,
                draft.number() == null ? number(last) : draft.number(),
                draft.numberTo(),
                draft.year() == null ? year(date, last, publication) : draft.year(),
                date,
                draft.dateText(),
                draft.hijriDate(),
                draft.lang() == null && last != null ? last.lang : draft.lang(),
                draft.slug(),
                draft.title(),
                draft.cover(),
                draft.contents() == null && last != null ? parts(last) : draft.contents(),
                draft.files(),
                draft.masthead());
    }

    /** Returns the number behind the last one; null where no number can follow. */
    private static @Nullable Integer number(@Nullable Issue last) {
        var before = last == null ? null : last.lastNumber();
        return before == null || before >= IssueDraft.MOST_NUMBER ? null : Integer.valueOf(before + 1);
    }

    private static @Nullable LocalDate date(@Nullable Issue last, PublicationView publication) {
        return last == null || last.date == null || publication.frequency() == null
                ? null
                : publication.frequency().after(last.date);
    }

    /** Counts the years since the first issue, which came out in the first. */
    private static @Nullable Integer year(@Nullable LocalDate date, @Nullable Issue last, PublicationView publication) {
        var first = publication.firstIssue();
        if (date != null && first != null && !date.isBefore(first)) {
            return Math.toIntExact(ChronoUnit.YEARS.between(first, date)) + 1;
        }
        return last == null ? null : last.year;
    }

    private static List<IssueSection> parts(Issue last) {
        return last.contents.stream()
                .map(part -> new IssueSection(part.section(), part.title(), List.of()))
                .toList();
    }
}
