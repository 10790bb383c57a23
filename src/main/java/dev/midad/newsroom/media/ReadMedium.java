package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Row;
import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.foundation.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives readers what is said of a medium that an article shows. */
@ApplicationScoped
class ReadMedium {

    private static final String FIND = """
            select cast(medium_shown(m, coalesce(nullif(:lang, ''), (select default_language from publication))) as text)
                    as shown,
                is_usable(m) as usable, m.takedown_reason, m.takedown_statement,
                is_shown(m.id) as is_shown,
                now() as read_at, next_moment() as next
            from media m where m.id = :id
            """;

    /** Holds one row, before it is judged. */
    private record Found(
            String shown,
            boolean isUsable,
            boolean isShown,
            Standing.@Nullable Withdrawal takedown,
            Instant readAt,
            @Nullable Instant next) {}

    private final ReadingDatabase database;
    private final Freshness freshness;
    private final ShownMedia media;
    private final ObjectMapper json;

    ReadMedium(ReadingDatabase database, Freshness freshness, ShownMedia media, ObjectMapper json) {
        this.database = database;
        this.freshness = freshness;
        this.media = media;
        this.json = json;
    }

    ShownMedium read(UUID id, @Nullable String lang) {
        var found = database.find(
                        FIND,
                        Map.of("id", id, "lang", Objects.requireNonNullElse(lang, "")),
                        row -> new Found(
                                row.getString("shown"),
                                row.getBoolean("usable"),
                                row.getBoolean("is_shown"),
                                row.getString("takedown_reason") == null
                                        ? null
                                        : new Standing.Withdrawal(
                                                row.getString("takedown_reason"), row.getString("takedown_statement")),
                                Row.moment(row, "read_at"),
                                Row.possibleMoment(row, "next")))
                .orElseThrow(ProblemException::notFound);
        freshness.ends(found.readAt(), found.next());
        Withdrawn.require(found.isShown(), found.isUsable(), found.takedown());
        try {
            return media.of(json.readTree(found.shown()), false);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
