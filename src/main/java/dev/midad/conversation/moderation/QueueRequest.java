package dev.midad.conversation.moderation;

import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.QueueFilter;
import dev.midad.conversation.comments.QueueSort;
import dev.midad.conversation.spam.Commenter;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.sections.Sections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of the queue that a moderator asks for, and its order.
 *
 * @param section the asked one, of which the filter has what lies under it just now
 */
record QueueRequest(@Nullable UUID section, QueueFilter filter, QueueSort sort) {

    private static final String EVERY_STATE = "all";
    private static final Map<String, Optional<CommentState>> STATES = Stream.concat(
                    Stream.of(Map.entry(EVERY_STATE, Optional.<CommentState>empty())),
                    Stream.of(CommentState.values()).map(state -> Map.entry(state.tag(), Optional.of(state))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final int HASH_DIGITS = 32;

    static QueueRequest of(QueueParameters sent, Sections sections, Articles articles) {
        var section = find("section", sent.section(), sections::find);
        var article = find("article", sent.article(), articles::find);
        var state = Parameters.choice("state", sent.state(), CommentState.PENDING.tag(), STATES);
        var under = section == null ? null : sections.under(List.of(section));
        var sort = Parameters.choice("sort", sent.sort(), QueueSort.USUAL, QueueSort.BY_NAME);
        var filter = new QueueFilter(
                state.orElse(null),
                article,
                under,
                Parameters.instant("from", sent.from()),
                Parameters.instant("to", sent.to()),
                score(sent.minScore()),
                new Commenter(hash("emailHash", sent.emailHash()), hash("addressHash", sent.addressHash())));
        return new QueueRequest(section, filter, sort);
    }

    private static @Nullable UUID find(String name, @Nullable String ref, Function<String, Optional<UUID>> finder) {
        return ref == null ? null : finder.apply(ref).orElseThrow(() -> Parameters.unknownRef(name, ref));
    }

    /** Tells the request from every other, for the cursor. */
    String fingerprint() {
        return "comment-queue|" + sort + '|' + section + filter.values();
    }

    private static @Nullable Double score(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var score = Double.parseDouble(value);
            if (score >= 0 && score <= 1) {
                return score;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as every number out of range is.
        }
        throw ProblemException.invalidParameter(
                "minScore", "outOfRange", new Message("A number from 0 to 1.", "رقم من 0 إلى 1."));
    }

    private static @Nullable String hash(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            if (HexFormat.of().parseHex(value).length * 2 == HASH_DIGITS) {
                return value;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // Refused below, as one of another length is.
        }
        throw ProblemException.invalidParameter(
                name,
                "invalidHash",
                Message.of(
                        "%s hexadecimal digits, as a comment shows them.",
                        "%s رقمًا ست عشريًا كما يظهر في التعليق.", HASH_DIGITS));
    }
}
