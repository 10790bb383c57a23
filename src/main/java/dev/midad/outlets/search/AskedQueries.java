package dev.midad.outlets.search;

import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what readers search for, so that it can be offered to others. Only the folded words are kept and how often they
 * were asked for on a day, not by whom; what may be a person's number is not counted. Counts are gathered in memory and
 * written together, so that no search waits for a write; a program that is killed forgets those of the last minute.
 */
@ApplicationScoped
class AskedQueries {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_NUMBER = 4;
    /** Bounds what is gathered in a minute, whoever sends queries. */
    private static final int MOST_GATHERED = 1_000;

    private static final int DAYS = 30;
    /** Is enough to be what many look for, and not one reader again and again on one day. */
    private static final int FEWEST_TIMES = 10;

    private static final int FEWEST_DAYS = 3;
    private static final int MOST_OFFERED = 1_000;

    private static final String WRITE = """
            insert into asked_query (query, day, times)
            select a.query, :day, a.times from unnest(:queries, :times) a (query, times) order by a.query
            on conflict on constraint asked_query_pkey do update set times = asked_query.times + excluded.times
            """;

    private static final String OFTEN = """
            select query from asked_query where day > :before
            group by query having sum(times) >= :times and count(*) >= :days
            order by sum(times) desc, query limit :most
            """;

    /** Deletes what is too old, and what was asked for once on a day that is over. */
    private static final String FORGET =
            "delete from asked_query where day <= :before or (day < :yesterday and times = 1)";

    private final Map<String, Integer> gathered = new ConcurrentHashMap<>();
    private volatile List<String> often = List.of();
    private final EntityManager entities;
    private final InstantSource clock;

    AskedQueries(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes note of a query that has found something. */
    void note(TypedQuery typed) {
        if (!typed.phrases().isEmpty()
                || !typed.beginnings().isEmpty()
                || !typed.exclusions().isEmpty()) {
            return;
        }
        var words = Words.exact(SearchLanguage.OTHER.analyzer().words(typed.text()));
        if (words.size() <= MOST_WORDS && words.stream().noneMatch(AskedQueries::isLongNumber)) {
            var query = String.join(" ", words);
            if (gathered.size() < MOST_GATHERED || gathered.containsKey(query)) {
                gathered.merge(query, 1, Integer::sum);
            }
        }
    }

    private static boolean isLongNumber(String word) {
        return word.codePoints().filter(Character::isDigit).count() > LONGEST_NUMBER;
    }

    /** Returns what is often asked for and begins so, the most frequent first. */
    List<String> beginning(String folded, int most) {
        return often.stream()
                .filter(query -> query.startsWith(folded) && query.length() > folded.length())
                .limit(most)
                .toList();
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var taken = Map.copyOf(gathered);
        if (!taken.isEmpty()) {
            write(taken);
            taken.forEach((query, times) ->
                    gathered.computeIfPresent(query, (same, all) -> all > times ? all - times : null));
        }
    }

    @Transactional
    void write(Map<String, Integer> taken) {
        var queries = List.copyOf(taken.keySet());
        entities.createNativeQuery(WRITE)
                .setParameter("day", today())
                .setParameter("queries", queries.toArray(String[]::new))
                .setParameter("times", queries.stream().map(taken::get).toArray(Integer[]::new))
                .executeUpdate();
    }

    /** Learns what is often asked for, on any replica, and forgets what is old. */
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    @SuppressWarnings("unchecked")
    void refresh() {
        var before = today().minusDays(DAYS);
        entities.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("yesterday", today().minusDays(1))
                .executeUpdate();
        often = entities.createNativeQuery(OFTEN, String.class)
                .setParameter("before", before)
                .setParameter("times", FEWEST_TIMES)
                .setParameter("days", FEWEST_DAYS)
                .setParameter("most", MOST_OFFERED)
                .getResultList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
