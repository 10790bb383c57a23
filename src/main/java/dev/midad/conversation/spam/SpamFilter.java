package dev.midad.conversation.spam;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns from what moderators decide which words speak for spam: a naive Bayes filter (Graham, "A Plan for Spam", 2002)
 * with Robinson's estimate for rare words ("A Statistical Approach to the Spam Problem", Linux Journal 107, 2003). Its
 * counts lie in the database, so that all replicas learn together, and each word can be shown with what it weighs.
 */
@ApplicationScoped
class SpamFilter {

    /** How much one word speaks for spam, from 0 to 1. */
    private record Weighed(String word, double spam) {

        double strength() {
            return Math.abs(spam - NEUTRAL);
        }
    }

    private static final double NEUTRAL = 0.5;
    // Before it has seen so many of each sort, it has no opinion.
    private static final int LEAST_LEARNED = 5;
    // Graham's fifteen: the words that say most decide, so that a long text does not drown them.
    private static final int DECIDING = 15;
    private static final double LEAST_STRENGTH = 0.1;
    private static final double SUREST = 0.99;
    private static final double LEAST_WEIGHT = 0.05;

    private final SpamWordRepository words;

    SpamFilter(SpamWordRepository words) {
        this.words = words;
    }

    /** Returns the signal {@code words}, where enough was learned and it speaks for spam. */
    Optional<Signal> opinion(String name, String text) {
        return opinion(words.map(SpamWords.of(name, text)));
    }

    /** Says the same of words that were counted so often. */
    static Optional<Signal> opinion(Map<String, SpamWordRepository.Counts> found) {
        var all = found.get(SpamWordRepository.ALL);
        if (all == null || all.spam() < LEAST_LEARNED || all.ham() < LEAST_LEARNED) {
            return Optional.empty();
        }
        var deciding = found.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(SpamWordRepository.ALL))
                .map(entry -> new Weighed(entry.getKey(), spamminess(entry.getValue(), all)))
                .filter(weighed -> weighed.strength() >= LEAST_STRENGTH)
                .sorted(Comparator.comparingDouble(Weighed::strength).reversed().thenComparing(Weighed::word))
                .limit(DECIDING)
                .toList();
        // Half sure is no sign of anything.
        var weight = 2 * probability(deciding) - 1;
        return weight < LEAST_WEIGHT
                ? Optional.empty()
                : Optional.of(Signal.of(
                        "words",
                        rounded(weight),
                        deciding.stream().map(SpamFilter::told).toList()));
    }

    /** Takes a text for an example of the sort; the caller's transaction decides whether it stays one. */
    void learn(String name, String text, SpamSort sort) {
        words.count(SpamWords.of(name, text), sort, 1);
    }

    void unlearn(String name, String text, SpamSort sort) {
        words.count(SpamWords.of(name, text), sort, -1);
    }

    /** Returns Robinson's f(w): the counted share of spam, drawn to the middle where the word was counted rarely. */
    private static double spamminess(SpamWordRepository.Counts word, SpamWordRepository.Counts all) {
        var spam = (double) word.spam() / all.spam();
        var ham = (double) word.ham() / all.ham();
        var seen = word.spam() + word.ham();
        var counted = spam + ham == 0 ? NEUTRAL : spam / (spam + ham);
        return Math.max(1 - SUREST, Math.min(SUREST, (NEUTRAL + seen * counted) / (1 + seen)));
    }

    private static double probability(List<Weighed> deciding) {
        var odds = deciding.stream()
                .mapToDouble(weighed -> Math.log(weighed.spam()) - Math.log(1 - weighed.spam()))
                .sum();
        return 1 / (1 + Math.exp(-odds));
    }

    private static String told(Weighed weighed) {
        return "%s %.2f".formatted(weighed.word(), weighed.spam());
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1_000) / 1_000.0;
    }
}
