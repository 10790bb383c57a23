package dev.midad.newsroom.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogRead;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.newsroom.pictures.Credits;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Knows which media readers may get, and asks the database again after every change that could matter, after every
 * planned moment, and while the change log cannot be read.
 */
@Singleton
class Standings {

    // This is below the second after which no replica may show what another has withdrawn.
    private static final long CONFIRMED_FOR = Duration.ofMillis(900).toNanos();
    private static final int MOST = 50_000;

    private static final String FIND = """
            select cast(medium_shown(m, 'und') as text) as shown, m.sha256, m.credit, m.copyright, m.file_name,
                m.inline_safe, is_usable(m) as usable, m.takedown_reason, m.takedown_statement,
                is_shown(m.id) as is_shown,
                cast(extract(epoch from least(next_moment(), now() + interval '1 year') - now()) * 1000000 as bigint) as left_over,
                cast(extract(epoch from least(m.usable_until, case when m.denied_from > now() then m.denied_from end,
                    now() + interval '10 years') - now()) * 1000000 as bigint) as own_left
            from media m where m.id = :id
            """;

    private final ReadingDatabase database;
    private final ObjectMapper json;
    private final Cache<UUID, Standing> known =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    // What was read before a change must not be kept after it.
    private final AtomicLong changes = new AtomicLong();
    private volatile long confirmedAt = System.nanoTime() - CONFIRMED_FOR;

    Standings(ReadingDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Returns what is known to hold just now; null where the database must be asked. */
    @Nullable
    Standing known(UUID id) {
        var now = System.nanoTime();
        if (now - confirmedAt >= CONFIRMED_FOR) {
            return null;
        }
        var standing = known.getIfPresent(id);
        return standing == null || standing.hasEnded(now) ? null : standing;
    }

    /** Asks the database; the caller is a thread that may wait. */
    Optional<Standing> find(UUID id) {
        var seen = changes.get();
        var began = System.nanoTime();
        var found = database.find(FIND, Map.of("id", id), row -> read(row, began));
        found.ifPresent(standing -> {
            known.put(id, standing);
            if (changes.get() != seen) {
                known.invalidate(id);
            }
        });
        return found;
    }

    private Standing read(ResultSet row, long began) throws SQLException {
        try {
            var left = row.getLong("left_over");
            var isPlanned = !row.wasNull();
            var reason = row.getString("takedown_reason");
            return new Standing(
                    MediumRow.of(json.readTree(row.getString("shown"))),
                    HexFormat.of().formatHex(row.getBytes("sha256")),
                    row.getString("file_name"),
                    row.getBoolean("inline_safe"),
                    new Credits(row.getString("credit"), row.getString("copyright")),
                    row.getBoolean("usable"),
                    row.getBoolean("is_shown"),
                    reason == null ? null : new Standing.Withdrawal(reason, row.getString("takedown_statement")),
                    isPlanned ? began + left * 1_000 : null,
                    began + row.getLong("own_left") * 1_000);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void changed(@Observes ContentChanged change) {
        forget(change.kind(), change.id());
    }

    void read(@Observes LogRead read) {
        if (read.isAnew()) {
            changes.incrementAndGet();
            known.invalidateAll();
        }
        read.changes().forEach(change -> forget(change.kind(), change.id()));
        confirmedAt = read.began();
    }

    /** Forgets a medium that has changed; an article, an issue, a page or a front that has changed may show any medium, or none any more. */
    private void forget(ContentKind kind, UUID id) {
        if (kind == ContentKind.MEDIA) {
            changes.incrementAndGet();
            known.invalidate(id);
        } else if (kind == ContentKind.ARTICLE
                || kind == ContentKind.ISSUE
                || kind == ContentKind.PAGE
                || kind == ContentKind.FRONT) {
            changes.incrementAndGet();
            known.invalidateAll();
        }
    }
}
