package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section, the authors and the tags of a draft, reads its body, and reports everything that is wrong at once.
 */
@ApplicationScoped
class ResolveDraft {

    private final Publications publications;
    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final HtmlBodies pages;
    private final DraftMedia media;

    ResolveDraft(
            Publications publications,
            Sections sections,
            Authors authors,
            Tags tags,
            HtmlBodies pages,
            DraftMedia media) {
        this.publications = publications;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.pages = pages;
        this.media = media;
    }

    ResolvedDraft resolve(ArticleDraft draft) {
        var wrongs = new ArrayList<>(PageFields.wrongs(draft));
        var bylines = bylines(draft, wrongs);
        var section = draft.section() == null ? null : find(draft.section(), "/section", sections::find, wrongs);
        var tagIds = tags(draft, wrongs);
        var body = DraftBody.read(draft, publications.languageOr(draft.lang()), pages, wrongs);
        var used = media.resolve(draft.lead(), body.body(), wrongs);
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return new ResolvedDraft(
                publications.languageOr(draft.lang()), bylines, section, tagIds, used, body.body(), body.notes());
    }

    private List<Byline> bylines(ArticleDraft draft, List<Wrong> wrongs) {
        var drafts = draft.bylines() == null ? List.<BylineDraft>of() : draft.bylines();
        var bylines = new ArrayList<Byline>();
        for (var i = 0; i < drafts.size(); i++) {
            var byline = drafts.get(i);
            var pointer = "/bylines/" + i;
            if (byline.author() == null && byline.label() == null) {
                wrongs.add(Wrong.field(
                        pointer,
                        "required",
                        new Message("Name an author or give a label.", "اذكر كاتبًا أو نصًا يُطبع.")));
            }
            var author =
                    byline.author() == null ? null : find(byline.author(), pointer + "/author", authors::find, wrongs);
            bylines.add(new Byline(byline, author));
        }
        return bylines;
    }

    private List<UUID> tags(ArticleDraft draft, List<Wrong> wrongs) {
        var refs = draft.tags() == null ? List.<String>of() : draft.tags();
        var found = new LinkedHashSet<UUID>();
        var merged = new HashSet<UUID>();
        for (var i = 0; i < refs.size(); i++) {
            var ref = refs.get(i);
            var id = find(ref, "/tags/" + i, tags::find, wrongs);
            if (id == null) {
                continue;
            }
            var isMerged = Ref.id(ref).filter(given -> !given.equals(id)).isPresent();
            if (isMerged) {
                merged.add(id);
            }
            // A draft from before a merge names one tag by two ids, and is as right as it was.
            if (!found.add(id) && !merged.contains(id)) {
                wrongs.add(Wrong.field(
                        "/tags/" + i,
                        "repeated",
                        new Message("This tag is there already.", "هذا الوسم مذكور من قبل.")));
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable UUID find(
            String ref, String pointer, Function<String, Optional<UUID>> finder, List<Wrong> wrongs) {
        var found = finder.apply(ref);
        if (found.isEmpty()) {
            wrongs.add(Wrong.field(pointer, "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref)));
        }
        return found.orElse(null);
    }
}
