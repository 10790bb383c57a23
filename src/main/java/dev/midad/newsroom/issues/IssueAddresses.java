package dev.midad.newsroom.issues;

import dev.midad.newsroom.slugs.AddressedKind;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells how published issues are found by their addresses. */
@Singleton
@Priority(50)
class IssueAddresses implements AddressedKind {

    private static final String VISIBLE =
            "select e.issue_id as id, e.slug, e.lang, cast(null as text) as section, false as is_gone, %1$s as found_by"
                    + " from %2$s where e.visible_from <= now() and %3$s";

    @Override
    public String kind() {
        return SlugKind.ISSUE.tag();
    }

    @Override
    public String usual() {
        return PublishedIssues.USUAL_PATH;
    }

    @Override
    public Set<String> families() {
        return Set.of("issue", "issues", "عدد", "اعداد");
    }

    @Override
    public String standing(String keys, String ids) {
        return VISIBLE.formatted(
                        "n.slug_key",
                        "slug n join published_issue e on e.issue_id = n.entity_id",
                        "n.kind = 'issue' and n.public_from <= now() and n.slug_key = any(" + keys + ")")
                + " union all "
                + VISIBLE.formatted("cast(e.issue_id as text)", "published_issue e", "e.issue_id = any(" + ids + ")");
    }
}
