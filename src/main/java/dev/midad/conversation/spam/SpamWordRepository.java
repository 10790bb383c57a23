package dev.midad.conversation.spam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts in how many comments of each sort a word stood. */
@ApplicationScoped
class SpamWordRepository {

    /** This word stands for every comment: no text has it. */
    static final String ALL = "";

    /** How often a word stood in spam, and how often in other comments. */
    record Counts(int spam, int ham) {}

    private final EntityManager entities;

    SpamWordRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the counts of these words and of all comments; unknown words are left out. */
    @SuppressWarnings("unchecked")
    Map<String, Counts> map(Collection<String> words) {
        var asked = new ArrayList<>(words);
        asked.add(ALL);
        List<Tuple> rows = entities.createNativeQuery(
                        "select word, spam, ham from comment_word where word = any(:words)", Tuple.class)
                .setParameter("words", asked.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("word", String.class),
                        row -> new Counts(row.get("spam", Integer.class), row.get("ham", Integer.class))));
    }

    /** Counts words up or down; locks their rows in the order of the words, as every transaction does. */
    void count(Collection<String> words, SpamSort sort, int change) {
        var all = new ArrayList<>(words);
        all.add(ALL);
        entities.createNativeQuery("""
                insert into comment_word as c (word, spam, ham)
                select w.word, greatest(:spam, 0), greatest(:ham, 0) from unnest(cast(:words as text[])) w (word)
                order by w.word collate "C"
                on conflict (word) do update
                set spam = greatest(c.spam + :spam, 0), ham = greatest(c.ham + :ham, 0)
                """)
                .setParameter("spam", sort == SpamSort.SPAM ? change : 0)
                .setParameter("ham", sort == SpamSort.HAM ? change : 0)
                .setParameter("words", all.toArray(String[]::new))
                .executeUpdate();
    }
}
