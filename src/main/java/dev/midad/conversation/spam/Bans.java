package dev.midad.conversation.spam;

import dev.midad.language.text.BlockedWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells who and which words are banned by now. */
@ApplicationScoped
class Bans {

    /** The words of one version of the list, prepared for looking up. */
    private record Prepared(String version, BlockedWords words) {}

    private final BanRepository bans;
    private volatile Prepared prepared = new Prepared("", BlockedWords.of(List.of()));

    Bans(BanRepository bans) {
        this.bans = bans;
    }

    /** Returns the signals of the bans that hold for an author: {@code bannedEmail}, {@code bannedAddress}. */
    List<String> of(Commenter author) {
        return bans.listKinds(author.emailHash(), author.addressHash()).stream()
                .map(kind -> kind.equals(BanKind.EMAIL.tag()) ? "bannedEmail" : "bannedAddress")
                .toList();
    }

    /** Returns the banned words, prepared once for each version of the list, which every replica asks for. */
    BlockedWords words() {
        var version = bans.wordsVersion();
        var known = prepared;
        if (!known.version().equals(version)) {
            known = new Prepared(version, BlockedWords.of(bans.listWords()));
            prepared = known;
        }
        return known.words();
    }
}
