package dev.midad.newsroom.previews;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Says what the token of a preview link opens. */
@ApplicationScoped
class OpenLink {

    private final PreviewTokens tokens;
    private final PreviewLinkRepository links;
    private final DatabaseClock clock;

    OpenLink(PreviewTokens tokens, PreviewLinkRepository links, DatabaseClock clock) {
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Returns the id of what it shows.
     *
     * @throws ProblemException {@code not-found} where it is no token of a link to this kind; {@code preview-ended} where
     *     its link has expired or was revoked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID shown(String token, Previewed.Kind kind) {
        var link = tokens.read(token)
                .flatMap(claim -> links.find(claim.link(), new Previewed(kind, claim.shown())))
                .orElseThrow(ProblemException::notFound);
        if (!link.isLive(clock.now())) {
            throw ProblemException.of(
                    ProblemType.PREVIEW_ENDED,
                    "This preview link has expired or was revoked; ask for a new one.",
                    "انتهت صلاحية رابط المعاينة هذا أو أُلغي، فاطلب رابطًا جديدًا.");
        }
        return link.shown().id();
    }
}
