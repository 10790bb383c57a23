package dev.midad.conversation.spam;

import dev.midad.language.text.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Finds what speaks against a comment, and how much. */
@ApplicationScoped
public class JudgeComment {

    private static final double CERTAIN = 1.0;
    private static final double TOO_FAST = 0.7;
    private static final double NEARLY_THE_SAME = 0.6;
    private static final double TOO_MANY_LINKS = 0.5;

    private final Bans bans;
    private final SpamFilter filter;
    private final NearDuplicates duplicates;
    private final CommentsConfiguration configuration;

    JudgeComment(Bans bans, SpamFilter filter, NearDuplicates duplicates, CommentsConfiguration configuration) {
        this.bans = bans;
        this.filter = filter;
        this.duplicates = duplicates;
        this.configuration = configuration;
    }

    public Judgement of(Suspect suspect) {
        var signals = new ArrayList<Signal>();
        var wording = suspect.wording();
        var banned = bans.of(suspect.author());
        banned.forEach(code -> signals.add(Signal.of(code, CERTAIN, List.of())));
        if (suspect.isTrapped()) {
            signals.add(Signal.of("trap", CERTAIN, List.of()));
        }
        if (suspect.isTooFast()) {
            signals.add(Signal.of("tooFast", TOO_FAST, List.of()));
        }
        var words = bans.words().in(wording.name() + '\n' + wording.text());
        if (!words.isEmpty()) {
            signals.add(
                    Signal.of("blockedWord", CERTAIN, words.stream().sorted().toList()));
        }
        addLinks(wording, signals);
        duplicates
                .find(suspect.id(), wording)
                .ifPresent(like -> signals.add(Signal.of("nearDuplicate", NEARLY_THE_SAME, List.of(like.toString()))));
        filter.opinion(wording.name(), wording.text()).ifPresent(signals::add);
        return Judgement.of(signals, !banned.isEmpty());
    }

    /** Adds a signal that weighs more, the more links there are beyond what is usual. */
    private void addLinks(CleanComment wording, List<Signal> signals) {
        var hosts = Links.hosts(wording.text());
        var beyond = hosts.size() - configuration.maxLinks();
        if (beyond > 0) {
            signals.add(Signal.of(
                    "links",
                    1 - (1 - TOO_MANY_LINKS) / beyond,
                    hosts.stream().distinct().limit(20).toList()));
        }
    }
}
