package dev.midad.conversation.spam;

import dev.midad.language.text.Likeness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds comments of the last day that differ little from another: those of the same campaign. */
@ApplicationScoped
class NearDuplicates {

    // Of two texts that have nothing to do with each other 32 bits differ, by four or so more or less.
    private static final int MOST_DIFFERENT_BITS = 16;
    private static final int LIKEST = 5;
    // A template of a campaign differs from its next use by a name, a link or a few words.
    private static final double LEAST_SHARED = 0.7;
    // Short ones are alike by nature: «شكرًا للكاتب» is nobody's campaign.
    private static final int LEAST_WORDS = 8;
    private static final int COMPARED = 20_000;

    private final EntityManager entities;

    NearDuplicates(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the id of a comment that differs little from the wording, under whatever article it was sent. */
    Optional<UUID> find(UUID self, CleanComment wording) {
        if (!isComparable(wording)) {
            return Optional.empty();
        }
        return listAlike(self, wording).stream()
                .filter(row -> isNear(wording.text(), row.get("text", String.class)))
                .map(row -> row.get("id", UUID.class))
                .findFirst();
    }

    /** Returns whether a wording is long enough to be told from others by its words. */
    static boolean isComparable(CleanComment wording) {
        return wording.words() >= LEAST_WORDS;
    }

    /** Returns whether two texts share so many words that they come from one template. */
    static boolean isNear(String text, String other) {
        return Likeness.shared(text, other) >= LEAST_SHARED;
    }

    /** Returns the likest comments by their hashes, which are compared without a look at the texts. */
    @SuppressWarnings("unchecked")
    private List<Tuple> listAlike(UUID self, CleanComment wording) {
        return entities.createNativeQuery("""
                        select k.id, c.text from (
                            select l.id, bit_count(cast(l.likeness # :likeness as bit(64))) as bits from (
                                select id, likeness, words from comment
                                where created_at > now() - interval '1 day'
                                order by created_at desc, id desc limit :compared
                            ) l
                            where l.words >= :words and l.id <> :self
                        ) k join comment c on c.id = k.id
                        where k.bits <= :bits
                        order by k.bits limit :most
                        """, Tuple.class)
                .setParameter("compared", COMPARED)
                .setParameter("words", LEAST_WORDS)
                .setParameter("self", self)
                .setParameter("likeness", wording.likeness())
                .setParameter("bits", MOST_DIFFERENT_BITS)
                .setParameter("most", LIKEST)
                .getResultList();
    }
}
