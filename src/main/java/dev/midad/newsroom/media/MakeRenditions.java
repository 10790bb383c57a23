package dev.midad.newsroom.media;

import dev.midad.foundation.database.DatabaseAwayException;
import dev.midad.foundation.database.Digests;
import dev.midad.foundation.delivery.OutsideHeap;
import dev.midad.foundation.store.NotStored;
import dev.midad.foundation.store.Store;
import dev.midad.foundation.store.StoredFile;
import dev.midad.newsroom.media.Standing.Ready;
import dev.midad.newsroom.pictures.DecodersBusy;
import dev.midad.newsroom.pictures.PictureConfiguration;
import dev.midad.newsroom.pictures.PictureEngine;
import dev.midad.newsroom.pictures.Wanted;
import io.agroal.api.AgroalDataSource;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds the files of media in the store, and makes a picture in a size that nobody has asked for yet: once for all who
 * ask meanwhile, in one replica at a time.
 */
@ApplicationScoped
class MakeRenditions {

    private static final int MOST_WAITING = 500;
    private static final int SECONDS_TO_WAIT = 5;
    /** Says up to which length a file is sent from memory: to have the system send it costs more than to copy it. */
    private static final long MOST_IN_MEMORY = 256 * 1024;

    private final Store store;
    private final PictureEngine engine;
    private final AgroalDataSource database;
    private final Scratch scratch;
    private final long longestWait;
    private final WorkerExecutor workers;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentMap<String, Future<Ready>> pending = new ConcurrentHashMap<>();

    MakeRenditions(
            Store store,
            PictureEngine engine,
            PictureConfiguration configuration,
            AgroalDataSource database,
            Scratch scratch,
            Vertx vertx) {
        this.store = store;
        this.engine = engine;
        this.database = database;
        this.scratch = scratch;
        this.longestWait = configuration.decodeWait().toNanos();
        this.workers = vertx.createSharedWorkerExecutor(
                "midad-pictures", Runtime.getRuntime().availableProcessors());
    }

    @PreDestroy
    void stop() {
        workers.close();
    }

    /**
     * Returns the file, which is made first where it has to be.
     *
     * @return failed with {@link Busy} where too many pictures wait to be made
     */
    Future<Ready> ready(Standing standing, MediaFile file) {
        var joined = pending.get(file.key());
        if (joined != null) {
            return joined;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Busy(SECONDS_TO_WAIT));
        }
        var promise = Promise.<Ready>promise();
        var other = pending.putIfAbsent(file.key(), promise.future());
        if (other != null) {
            waiting.decrementAndGet();
            return other;
        }
        var asked = System.nanoTime();
        workers.executeBlocking(() -> foundInTime(standing, file, asked), false).onComplete(done -> {
            waiting.decrementAndGet();
            pending.remove(file.key());
            promise.handle(done);
        });
        return promise.future();
    }

    /** Says that a picture cannot be made just now, and when to ask again. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int seconds;

        Busy(int seconds) {
            super("Too many pictures wait to be made");
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }

    /** Gives up a file that has waited for its turn for too long: whoever asked for it has gone, or will ask again. */
    private Ready foundInTime(Standing standing, MediaFile file, long asked) {
        if (System.nanoTime() - asked > longestWait) {
            throw new Busy(SECONDS_TO_WAIT);
        }
        return found(standing, file);
    }

    private Ready found(Standing standing, MediaFile file) {
        try {
            var ready = find(file.key());
            if (ready.isPresent() || file.preset() == null) {
                return ready.orElseThrow(() -> new MissingFile(file.key()));
            }
            return made(standing, file);
        } catch (DecodersBusy busy) {
            throw new Busy(busy.seconds());
        } catch (NotStored missing) {
            throw new MissingFile(MediaKeys.original(standing.hash()));
        }
    }

    private Optional<Ready> find(String key) {
        return store.find(key)
                .map(stored -> new Ready(
                        stored.size(), store.local(key), stored.size() <= MOST_IN_MEMORY ? bytes(stored) : null));
    }

    private Buffer bytes(StoredFile stored) {
        try (var file = store.open(stored.key(), 0, stored.size())) {
            var bytes = file.readAllBytes();
            if (bytes.length < stored.size()) {
                throw new IOException("The store has fewer bytes of " + stored.key() + " than it said");
            }
            return OutsideHeap.copy(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the file unless another replica has made it while this one waited for its turn. */
    private Ready made(Standing standing, MediaFile file) {
        try (var connection = database.getConnection()) {
            var turn = new Turn(connection, file.key());
            turn.await();
            try {
                var meanwhile = find(file.key());
                if (meanwhile.isEmpty()) {
                    make(standing, file);
                }
                return meanwhile.or(() -> find(file.key())).orElseThrow(() -> new MissingFile(file.key()));
            } finally {
                turn.end();
            }
        } catch (SQLException failure) {
            throw new DatabaseAwayException(failure);
        }
    }

    private void make(Standing standing, MediaFile file) {
        var wanted = new Wanted(Objects.requireNonNull(file.preset()), Objects.requireNonNull(file.format()));
        scratch.withDirectory(directory -> {
            var original = local(MediaKeys.original(standing.hash()), directory);
            var made = engine.render(
                    original, standing.medium().framing(), List.of(wanted), standing.credits(), directory);
            for (var rendition : made) {
                store.put(file.key(), rendition.file());
            }
            return made;
        });
    }

    private Path local(String key, Path directory) throws IOException {
        var there = store.local(key);
        if (there.isPresent()) {
            return there.get();
        }
        var copy = directory.resolve("original");
        try (var bytes = store.open(key, 0, Long.MAX_VALUE)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** Is the right to make one file, which one replica at a time has. */
    private record Turn(Connection connection, String key) {

        void await() throws SQLException {
            say("select pg_advisory_lock(?)");
        }

        void end() throws SQLException {
            say("select pg_advisory_unlock(?)");
        }

        private void say(String sql) throws SQLException {
            var digest = Digests.sha256(key.getBytes(StandardCharsets.UTF_8));
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, ByteBuffer.wrap(digest).getLong());
                statement.execute();
            }
        }
    }
}
