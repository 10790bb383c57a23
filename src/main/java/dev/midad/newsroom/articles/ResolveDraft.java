package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.slugs.Named;
import dev.midad.newsroom.slugs.NamedReference;
import dev.midad.newsroom.slugs.NamedReferences;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section, the authors and the tags of a draft, reads its body, and reports everything that is wrong at once.
 */
@ApplicationScoped
class ResolveDraft {

    private final Publications publications;
    private final NamedReferences references;
    private final HtmlBodies pages;
    private final DraftMedia media;

    ResolveDraft(Publications publications, NamedReferences references, HtmlBodies pages, DraftMedia media) {
        this.publications = publications;
        this.references = references;
        this.pages = pages;
        this.media = media;
    }

    ResolvedDraft resolve(ArticleDraft draft) {
        var wrongs = new ArrayList<>(PageFields.wrongs(draft));
        var named = references.find(references(draft));
        var bylines = bylines(draft, named, wrongs);
        var section = draft.section() == null
                ? null
                : find(new NamedReference(SlugKind.SECTION, draft.section()), "/section", named, wrongs);
        var tagIds = tags(draft, named, wrongs);
        var lang = publications.languageOr(draft.lang());
        var body = DraftBody.read(draft, lang, pages, wrongs);
        var used = media.resolve(draft.lead(), body.body(), wrongs);
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return new ResolvedDraft(
                lang, bylines, section, tagIds, NamesInArticle.of(named.values()), used, body.body(), body.notes());
    }

    private static List<NamedReference> references(ArticleDraft draft) {
        var references = new ArrayList<NamedReference>();
        if (draft.section() != null) {
            references.add(new NamedReference(SlugKind.SECTION, draft.section()));
        }
        bylines(draft).stream()
                .map(BylineDraft::author)
                .filter(Objects::nonNull)
                .forEach(author -> references.add(new NamedReference(SlugKind.AUTHOR, author)));
        tags(draft).forEach(tag -> references.add(new NamedReference(SlugKind.TAG, tag)));
        return references;
    }

    private static List<BylineDraft> bylines(ArticleDraft draft) {
        return draft.bylines() == null ? List.of() : draft.bylines();
    }

    private static List<String> tags(ArticleDraft draft) {
        return draft.tags() == null ? List.of() : draft.tags();
    }

    private static List<Byline> bylines(ArticleDraft draft, Map<NamedReference, Named> named, List<Wrong> wrongs) {
        var drafts = bylines(draft);
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
            var author = byline.author() == null
                    ? null
                    : find(new NamedReference(SlugKind.AUTHOR, byline.author()), pointer + "/author", named, wrongs);
            bylines.add(new Byline(byline, author));
        }
        return bylines;
    }

    private static List<UUID> tags(ArticleDraft draft, Map<NamedReference, Named> named, List<Wrong> wrongs) {
        var refs = tags(draft);
        var found = new LinkedHashSet<UUID>();
        var merged = new HashSet<UUID>();
        for (var i = 0; i < refs.size(); i++) {
            var ref = refs.get(i);
            var id = find(new NamedReference(SlugKind.TAG, ref), "/tags/" + i, named, wrongs);
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
            NamedReference reference, String pointer, Map<NamedReference, Named> named, List<Wrong> wrongs) {
        var found = named.get(reference);
        if (found == null) {
            wrongs.add(Wrong.field(
                    pointer, "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", reference.ref())));
            return null;
        }
        return found.id();
    }
}
