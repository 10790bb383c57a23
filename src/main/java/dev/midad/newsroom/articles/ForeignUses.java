package dev.midad.newsroom.articles;

import dev.midad.language.text.Body;
import dev.midad.language.text.ForeignMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the articles and pages that show files from the servers of others, in their drafts or to readers. */
@ApplicationScoped
public class ForeignUses {

    // Only pictures and embeds have an address of their own, and blocks are written without blanks.
    private static final String SIGN = "%\"url\":\"%";

    private static final String LIST = """
            select a.id, a.slug, cast(a.body as text) as draft, p.bodies as shown
            from article a cross join lateral (select array(
                select cast(body as text) from published_article where article_id = a.id
                union all select cast(body as text) from published_page where article_id = a.id) as bodies) p
            where a.id > :after and a.trashed_at is null and a.state <> 'archived' and (
                cast(a.body as text) like :sign or exists (select from unnest(p.bodies) b (body) where b.body like :sign))
            order by a.id limit :most
            """;

    private final EntityManager entities;

    ForeignUses(EntityManager entities) {
        this.entities = entities;
    }

    /** Names an article, and the addresses from which it shows files; of an embed of another site's page there are none. */
    public record Use(UUID article, String slug, List<String> addresses) {

        public Use {
            addresses = List.copyOf(addresses);
        }
    }

    /** Returns the next articles by their ids that may show such files; nobody changes those in the trash or the archive. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Use> listAfter(UUID id, int most) {
        return ((List<Tuple>) entities.createNativeQuery(LIST, Tuple.class)
                        .setParameter("after", id)
                        .setParameter("sign", SIGN)
                        .setParameter("most", most)
                        .getResultList())
                .stream().map(ForeignUses::use).toList();
    }

    private static Use use(Tuple row) {
        var bodies =
                Stream.concat(Stream.of(row.get("draft", String.class)), Stream.of(row.get("shown", String[].class)));
        return new Use(
                row.get("id", UUID.class),
                row.get("slug", String.class),
                bodies.flatMap(body -> ForeignMedia.addresses(Body.ofStored(body, null)).stream())
                        .distinct()
                        .toList());
    }
}
