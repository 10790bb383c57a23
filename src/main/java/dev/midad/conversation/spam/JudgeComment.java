package dev.midad.conversation.spam;

import dev.midad.language.text.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what speaks against a comment, and how much. */
@ApplicationScoped
public class JudgeComment {

    private static final double CERTAIN = 1.0;
    private static final double TOO_FAST = 0.7;
    private static final double NEARLY_THE_SAME = 0.6;
    private static final double TOO_MANY_LINKS = 0.5;

    /**
     * Holds what was looked up about a comment.
     *
     * @param bans the signals of the bans that hold for its author
     * @param blockedWords the banned words that stand in it
     * @param duplicate the id of a comment that differs little from it; null where none does
     * @param opinion what the filter says of its words; null where it says nothing
     */
    record Findings(
            List<String> bans,
            Set<String> blockedWords,
            @Nullable UUID duplicate,
            @Nullable Signal opinion) {}

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
        var wording = suspect.wording();
        var findings = new Findings(
                bans.of(suspect.author()),
                bans.words().in(wording.name() + '\n' + wording.text()),
                duplicates.find(suspect.id(), wording).orElse(null),
                filter.opinion(wording.name(), wording.text()).orElse(null));
        return of(suspect, findings, configuration.maxLinks());
    }

    /** Weighs what was found, and what the comment shows by itself. */
    static Judgement of(Suspect suspect, Findings findings, int maxLinks) {
        var signals = new ArrayList<Signal>();
        findings.bans().forEach(code -> signals.add(Signal.of(code, CERTAIN, List.of())));
        if (suspect.isTrapped()) {
            signals.add(Signal.of("trap", CERTAIN, List.of()));
        }
        if (suspect.isTooFast()) {
            signals.add(Signal.of("tooFast", TOO_FAST, List.of()));
        }
        if (!findings.blockedWords().isEmpty()) {
            signals.add(Signal.of(
                    "blockedWord",
                    CERTAIN,
                    findings.blockedWords().stream().sorted().toList()));
        }
        addLinks(suspect.wording(), maxLinks, signals);
        if (findings.duplicate() != null) {
            signals.add(Signal.of(
                    "nearDuplicate",
                    NEARLY_THE_SAME,
                    List.of(findings.duplicate().toString())));
        }
        if (findings.opinion() != null) {
            signals.add(findings.opinion());
        }
        return Judgement.of(signals, !findings.bans().isEmpty());
    }

    /** Adds a signal that weighs more, the more links there are beyond what is usual. */
    private static void addLinks(CleanComment wording, int maxLinks, List<Signal> signals) {
        var hosts = Links.hosts(wording.text());
        var beyond = hosts.size() - maxLinks;
        if (beyond > 0) {
            signals.add(Signal.of(
                    "links",
                    1 - (1 - TOO_MANY_LINKS) / beyond,
                    hosts.stream().distinct().limit(20).toList()));
        }
    }
}
