package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.issues.IssueKind;
import dev.midad.newsroom.published.FindIssue;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.SlugSpace;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives issues their slugs: the one that an editor wants, else one made of the number or the title. */
@ApplicationScoped
class IssueSlugs {

    private static final SlugSpace SPACE = SlugSpace.of(SlugKind.ISSUE);

    private final Slugs slugs;

    IssueSlugs(Slugs slugs) {
        this.slugs = slugs;
    }

    /**
     * Claims the slug of the issue, and frees a former one that no reader has seen.
     *
     * @param former the key of the slug that it had; null where it had none
     * @throws ProblemException {@code slug-taken}, {@code validation-failed}
     */
    void claim(Issue issue, @Nullable String chosen, @Nullable String former) {
        if (chosen != null && FindIssue.isReserved(chosen)) {
            throw ProblemException.invalid(
                    "/slug",
                    "notAllowed",
                    new Message(
                            "A number leads to the issue of that number, and `current` to the newest one.",
                            "الرقم يقود إلى العدد الذي يحمله، وcurrent يقود إلى أحدث عدد."));
        }
        issue.take(slugs.claimOr(SPACE, issue.id, chosen, name(issue), null), chosen != null);
        if (former != null && !former.equals(issue.slugKey)) {
            slugs.releaseUnseen(SlugKind.ISSUE, issue.id, former);
        }
    }

    /** Returns the id of the issue that has, or once had, the slug. */
    Optional<UUID> find(String slug) {
        return slugs.find(SPACE, slug);
    }

    private static String name(Issue issue) {
        if (issue.title != null
                && !FindIssue.isReserved(issue.title)
                && (issue.kind() != IssueKind.REGULAR || issue.number == null)) {
            return issue.title;
        }
        var word = issue.lang.startsWith("ar") ? "العدد" : "issue";
        if (issue.number == null) {
            return issue.date == null ? word : word + " " + issue.date;
        }
        return issue.numberTo == null ? word + " " + issue.number : word + " " + issue.number + "-" + issue.numberTo;
    }

    /** Lets slugs that the issue had where it comes from lead to it here, as far as no other has them. */
    void takeFormer(Issue issue, List<String> former, Instant from) {
        former.stream().filter(slug -> find(slug).isEmpty()).forEach(slug -> slugs.claim(SPACE, issue.id, slug, from));
    }

    void makePublic(Issue issue, Instant from) {
        slugs.makePublic(SlugKind.ISSUE, issue.id, issue.slugKey, from);
    }

    void forgetPlanned(Issue issue) {
        slugs.forgetPlanned(SlugKind.ISSUE, issue.id, issue.slugKey);
    }

    void releaseAll(UUID issue) {
        slugs.releaseAll(SlugKind.ISSUE, issue);
    }
}
