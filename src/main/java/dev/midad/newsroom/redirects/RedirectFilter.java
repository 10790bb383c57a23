package dev.midad.newsroom.redirects;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.WordBeginnings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which redirects a list shows.
 *
 * @param words patterns of {@code like} that their words fit, all of them
 * @param target the id of what they lead to; null for any
 * @param prefix whether they lead on all that lies under their address; null for both
 * @param unusedSince a day since which nobody has asked for them; null for any
 */
record RedirectFilter(
        List<String> words,
        @Nullable Integer status,
        @Nullable UUID target,
        @Nullable Boolean prefix,
        @Nullable LocalDate unusedSince) {

    private static final Map<String, Integer> STATUSES = Map.of("301", 301, "302", 302, "410", RedirectDraft.GONE);

    static RedirectFilter of(RedirectListParameters given) {
        var typed = Parameters.typed("q", given.q());
        return new RedirectFilter(
                typed == null ? List.of() : WordBeginnings.patterns(typed),
                given.status() == null ? null : Parameters.choice("status", given.status(), "", STATUSES),
                target(given.target()),
                given.prefix() == null ? null : Parameters.flag("prefix", given.prefix()),
                day(given.unusedSince()));
    }

    private static @Nullable UUID target(@Nullable String given) {
        return given == null
                ? null
                : Ref.id(given)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "target", "invalidId", new Message("An id.", "معرّف.")));
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException noDay) {
            throw ProblemException.invalidParameter(
                    "unusedSince", "invalidDate", new Message("A day such as 2026-01-31.", "يوم مثل 2026-01-31."));
        }
    }

    String conditions() {
        var conditions = new StringBuilder("title_id = 1");
        for (var word = 0; word < words.size(); word++) {
            conditions.append(" and words like :word").append(word);
        }
        if (status != null) {
            conditions.append(" and status = :status");
        }
        if (target != null) {
            conditions.append(" and to_id = :target");
        }
        if (prefix != null) {
            conditions.append(prefix ? " and is_prefix" : " and not is_prefix");
        }
        if (unusedSince != null) {
            conditions.append(" and (last_used_on is null or last_used_on < :unused)");
        }
        return conditions.toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (var word = 0; word < words.size(); word++) {
            parameters.put("word" + word, words.get(word));
        }
        if (status != null) {
            parameters.put("status", status);
        }
        if (target != null) {
            parameters.put("target", target);
        }
        if (unusedSince != null) {
            parameters.put("unused", unusedSince);
        }
        return parameters;
    }
}
