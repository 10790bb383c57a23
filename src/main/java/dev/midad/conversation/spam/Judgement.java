package dev.midad.conversation.spam;

import java.util.List;

/**
 * What is held against a comment.
 *
 * @param score how sure it is that it is spam: 1 − Π(1 − weight) over all signals
 * @param isBanned whether its author may not comment here
 */
public record Judgement(double score, List<Signal> signals, boolean isBanned) {

    public Judgement {
        signals = List.copyOf(signals);
    }

    static Judgement of(List<Signal> signals, boolean isBanned) {
        var clean = 1.0;
        for (var signal : signals) {
            clean *= 1 - signal.weight();
        }
        return new Judgement(1 - clean, signals, isBanned);
    }
}
