package dev.midad.conversation.comments;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.sections.Sections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which comments the queue shows.
 *
 * @param conditions in SQL on {@code c}, each by the name of the value in it
 * @param sections the asked one and what lies under it just now; null for all
 */
record QueueFilter(
        Map<String, String> conditions,
        Map<String, Object> values,
        @Nullable UUID section,
        @Nullable List<UUID> sections,
        QueueSort sort) {

    private static final String EVERY_STATE = "all";
    private static final Map<String, String> STATES = Stream.concat(
                    CommentState.byTag().keySet().stream(), Stream.of(EVERY_STATE))
            .collect(Collectors.toUnmodifiableMap(tag -> tag, tag -> tag));
    private static final int HASH_DIGITS = 32;

    static QueueFilter of(QueueParameters sent, Sections sections, Articles articles) {
        var section = find("section", sent.section(), sections::find);
        var article = find("article", sent.article(), articles::find);
        var state = Parameters.choice("state", sent.state(), CommentState.PENDING.tag(), STATES);
        var filter = new QueueFilter(
                new LinkedHashMap<>(),
                new TreeMap<>(),
                section,
                section == null ? null : sections.under(List.of(section)),
                Parameters.choice("sort", sent.sort(), QueueSort.USUAL, QueueSort.BY_NAME));
        filter.where("state", "c.state = :state", state.equals(EVERY_STATE) ? null : state);
        filter.where("article", "c.article_id = :article", article);
        filter.where("from", "c.created_at >= :from", Parameters.instant("from", sent.from()));
        filter.where("to", "c.created_at < :to", Parameters.instant("to", sent.to()));
        filter.where("minScore", "c.score >= cast(:minScore as real)", score(sent.minScore()));
        filter.where("emailHash", "c.email_hash = :emailHash", hash("emailHash", sent.emailHash()));
        filter.where("addressHash", "c.address_hash = :addressHash", hash("addressHash", sent.addressHash()));
        return filter;
    }

    private static @Nullable UUID find(String name, @Nullable String ref, Function<String, Optional<UUID>> finder) {
        return ref == null ? null : finder.apply(ref).orElseThrow(() -> Parameters.unknownRef(name, ref));
    }

    private void where(String name, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(name, condition);
            values.put(name, value);
        }
    }

    /** The same question, told apart from every other, for the cursor. */
    String fingerprint() {
        return "comment-queue|" + sort + '|' + section + values;
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
