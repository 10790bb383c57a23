package dev.midad.conversation.comments;

import dev.midad.language.text.BlockedWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The signals of the bans that hold: {@code bannedEmail}, {@code bannedAddress}. */
    List<String> of(@Nullable String email, @Nullable String address) {
        return bans.listKinds(email, address).stream()
                .map(kind -> kind.equals(BanKind.EMAIL.tag()) ? "bannedEmail" : "bannedAddress")
                .toList();
    }

    /** Prepared once for each version of the list, which every replica asks for. */
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
