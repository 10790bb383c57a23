package dev.midad.newsroom.previews;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds preview links, also those that have ended. */
@ApplicationScoped
class PreviewLinkRepository implements PanacheRepositoryBase<PreviewLink, UUID> {

    private static final String NEWEST_FIRST = " order by createdAt desc, id desc";

    Optional<PreviewLink> find(UUID id, Previewed shown) {
        return find("id = ?1 and " + of(shown, 2), id, shown.id()).firstResultOptional();
    }

    long count(Previewed shown) {
        return count(of(shown, 1), shown.id());
    }

    /** Returns links, newest first, older than the given one where one is given. */
    List<PreviewLink> listNewest(Previewed shown, @Nullable Instant beforeTime, @Nullable UUID beforeId, int most) {
        var links = beforeTime == null || beforeId == null
                ? find(of(shown, 1) + NEWEST_FIRST, shown.id())
                : find(
                        of(shown, 1) + " and (createdAt < ?2 or createdAt = ?2 and id < ?3)" + NEWEST_FIRST,
                        shown.id(),
                        beforeTime,
                        beforeId);
        return links.page(0, most).list();
    }

    private static String of(Previewed shown, int parameter) {
        return shown.kind().member + " = ?" + parameter;
    }
}
