package dev.midad.newsroom.redirects;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.SiteAddress;
import dev.midad.foundation.web.Storable;
import dev.midad.newsroom.publication.ArticleAddress;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where a redirect is to lead, in the caller's transaction. */
@ApplicationScoped
class Destinations {

    static final int MOST_KEY_BYTES = 2_400;

    private final Slugs slugs;
    private final Publications publications;

    Destinations(Slugs slugs, Publications publications) {
        this.slugs = slugs;
        this.publications = publications;
    }

    /** @throws ProblemException {@code validation-failed}, which names what is wrong */
    Destination of(RedirectDraft draft, OldAddress from) {
        var to = draft.to();
        if (draft.tellsGone() != (to == null)) {
            throw draft.tellsGone()
                    ? wrong("", "notAllowed", "What is gone leads nowhere.", "ما زال لا يقود إلى شيء.")
                    : wrong("", "required", "It leads somewhere, or its status is 410.", "له وجهة، أو حالته 410.");
        }
        if (to == null) {
            return Destination.NOWHERE;
        }
        if ((to.address() == null) == (to.kind() == null && to.id() == null)) {
            throw wrong(
                    "",
                    "invalidValue",
                    "Give either an address or a kind and an id.",
                    "يُعطى إما العنوان address وإما النوع kind والمعرّف id.");
        }
        return to.address() == null
                ? thing(to.kind(), to.id())
                : address(to.address().strip(), from);
    }

    private Destination thing(@Nullable String tag, @Nullable String ref) {
        var kind = Arrays.stream(SlugKind.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/to/kind",
                        "unknownValue",
                        Message.of(
                                "One of %s.",
                                "إحدى القيم: %s.",
                                Arrays.stream(SlugKind.values())
                                        .map(SlugKind::tag)
                                        .collect(Collectors.joining(", ")))));
        if (ref == null || ref.isBlank()) {
            throw wrong("/id", "required", "This is required.", "هذه القيمة مطلوبة.");
        }
        return new Destination(null, null, kind.tag(), find(kind, ref));
    }

    private UUID find(SlugKind kind, String ref) {
        return slugs.findRef(kind, ref)
                .orElseThrow(() -> ProblemException.invalid(
                        "/to/id", "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref)));
    }

    private Destination address(String address, OldAddress from) {
        if (OldAddress.isPrefix(address) && !from.isPrefix()) {
            throw wrong(
                    "/address",
                    "invalidValue",
                    "A star needs one in the old address.",
                    "النجمة تحتاج إلى نجمة في العنوان القديم.");
        }
        if (!SiteAddress.Check.isOne(address)) {
            throw wrong(
                    "/address",
                    "invalidAddress",
                    "A path that begins with a slash, or a whole http or https address.",
                    "مسار يبدأ بشرطة مائلة، أو عنوان http أو https كامل.");
        }
        var path = SitePath.of(OldAddress.withoutStar(address));
        Storable.require(path.text(), "/to/address");
        // From an address of the publication's own site another redirect may lead on.
        var isOwn = ArticleAddress.isOnSite(publications.read().articleUrl(), address);
        return new Destination(address, isOwn ? path.key() : null, null, null);
    }

    private static ProblemException wrong(String pointer, String code, String english, String arabic) {
        return ProblemException.invalid("/to" + pointer, code, new Message(english, arabic));
    }
}
