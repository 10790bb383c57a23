package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.issues.IssueFile;
import dev.midad.newsroom.issues.IssueItem;
import dev.midad.newsroom.issues.IssueSection;
import dev.midad.newsroom.media.Library;
import dev.midad.newsroom.media.LibraryMedium;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.sections.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what a draft of an issue names, and refuses a draft that names what is not there or contradicts itself. */
@ApplicationScoped
class ResolveIssue {

    private static final int MOST_ARTICLES = 500;

    private final Articles articles;
    private final Sections sections;
    private final Library library;
    private final Publications publications;

    ResolveIssue(Articles articles, Sections sections, Library library, Publications publications) {
        this.articles = articles;
        this.sections = sections;
        this.library = library;
        this.publications = publications;
    }

    /** @throws ProblemException {@code validation-failed}, which names every place that is wrong */
    ResolvedIssue resolve(IssueDraft draft) {
        var wrongs = new ArrayList<Wrong>();
        if (draft.numberTo() != null && (draft.number() == null || draft.numberTo() <= draft.number())) {
            wrongs.add(Wrong.field(
                    "/numberTo",
                    "outOfRange",
                    new Message("It is greater than the number.", "يكون أكبر من رقم العدد.")));
        }
        var found = new LinkedHashSet<UUID>();
        var contents = contents(draft, found, wrongs);
        if (found.size() > MOST_ARTICLES) {
            wrongs.add(Wrong.field(
                    "/contents", "tooMany", Message.of("At most %s articles.", "بحد أقصى %s مقالة.", MOST_ARTICLES)));
        }
        var media = media(draft, wrongs);
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return new ResolvedIssue(
                publications.languageOr(draft.lang()), contents, List.copyOf(found), List.copyOf(media));
    }

    private List<IssueSection> contents(IssueDraft draft, Set<UUID> found, List<Wrong> wrongs) {
        var resolved = new ArrayList<IssueSection>();
        var parts = draft.contents() == null ? List.<IssueSection>of() : draft.contents();
        var ids = articles.findAll(parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(IssueItem::article)
                .toList());
        for (var part = 0; part < parts.size(); part++) {
            var given = parts.get(part);
            var pointer = "/contents/" + part;
            var lines = new ArrayList<IssueItem>();
            for (var line = 0; line < given.lines().size(); line++) {
                lines.add(item(given.lines().get(line), pointer + "/items/" + line, ids, found, wrongs));
            }
            resolved.add(
                    new IssueSection(section(given.section(), pointer + "/section", wrongs), given.title(), lines));
        }
        return resolved;
    }

    private @Nullable String section(@Nullable String ref, String pointer, List<Wrong> wrongs) {
        if (ref == null) {
            return null;
        }
        var found = sections.find(ref);
        if (found.isEmpty()) {
            wrongs.add(Wrong.field(
                    pointer, "notFound", Message.of("There is no section «%s».", "لا يوجد قسم «%s».", ref)));
        }
        return found.map(UUID::toString).orElse(ref);
    }

    private static IssueItem item(
            IssueItem given, String pointer, Map<String, UUID> ids, Set<UUID> found, List<Wrong> wrongs) {
        if (given.pageTo() != null && (given.page() == null || given.pageTo() < given.page())) {
            wrongs.add(Wrong.field(
                    pointer + "/pageTo",
                    "outOfRange",
                    new Message("It ends where it begins, or later.", "تنتهي حيث تبدأ أو بعد ذلك.")));
        }
        @Nullable UUID article = ids.get(given.article());
        if (article == null) {
            wrongs.add(Wrong.field(
                    pointer + "/article",
                    "notFound",
                    Message.of("There is no article «%s».", "لا توجد مقالة «%s».", given.article())));
        }
        if (article != null) {
            found.add(article);
        }
        return new IssueItem(
                article == null ? given.article() : article.toString(),
                given.page(),
                given.pageTo(),
                given.coverStory(),
                given.publish());
    }

    private Set<UUID> media(IssueDraft draft, List<Wrong> wrongs) {
        var files = draft.files() == null ? List.<IssueFile>of() : draft.files();
        var named = new LinkedHashSet<UUID>();
        if (draft.cover() != null) {
            named.add(draft.cover().medium());
        }
        files.forEach(file -> named.add(file.medium()));
        var found = library.find(named);
        if (draft.cover() != null) {
            judge(draft.cover().medium(), "/cover/medium", LibraryMedium::isPicture, found, wrongs);
        }
        for (var place = 0; place < files.size(); place++) {
            var file = files.get(place);
            judge(
                    file.medium(),
                    "/files/" + place + "/medium",
                    medium -> medium.mediaType().equals(file.kind().mediaType()),
                    found,
                    wrongs);
        }
        return named;
    }

    private static void judge(
            UUID id,
            String pointer,
            Predicate<LibraryMedium> fits,
            Map<UUID, LibraryMedium> found,
            List<Wrong> wrongs) {
        var medium = found.get(id);
        if (medium == null) {
            wrongs.add(Wrong.field(
                    pointer, "notFound", Message.of("The library has no medium %s.", "ليس في المكتبة وسيط %s.", id)));
        } else if (!fits.test(medium)) {
            wrongs.add(Wrong.field(
                    pointer,
                    "wrongKind",
                    Message.of(
                            "The medium is of the type %s, and cannot be shown as this.",
                            "نوع الوسيط %s، ولا يُعرض هكذا.", medium.mediaType())));
        }
    }
}
