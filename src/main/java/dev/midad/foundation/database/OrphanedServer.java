package dev.midad.foundation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Finds the processes of the PostgreSQL server of a data directory, and stops those that nobody is in charge of. */
final class OrphanedServer {

    private static final Logger LOG = Logger.getLogger(OrphanedServer.class);
    // The server waits for its clients; they are dead, but a statement of theirs may still have to end.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OrphanedServer() {}

    /**
     * Stops the server that runs on the data, if one does, and removes a stale {@code postmaster.pid}: PostgreSQL would
     * refuse to start if another process has the recorded number by now. The caller must hold the directory's lock.
     */
    static void stop(Path data) throws IOException {
        var server = find(data);
        if (server.isPresent()) {
            LOG.infof(
                    "Stopping the PostgreSQL server %d, which an earlier run left behind.",
                    server.get().pid());
            end(server.get());
        }
        Files.deleteIfExists(pidFile(data));
    }

    /** Returns the first process of the server that runs on the data; one that has ended and is not reaped is none. */
    static Optional<ProcessHandle> find(Path data) {
        try {
            return process(pidFile(data)).filter(process -> isServerOf(data, process));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Ends every process that was started from the binaries, which no other server uses. They have no state to lose:
     * what they committed is in the log, and the rest is undone.
     */
    static void endProcesses(Path binaries) throws IOException {
        var left = ProcessHandle.allProcesses()
                .filter(process -> isFrom(binaries, process))
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (left.stream().anyMatch(process -> isFrom(binaries, process))) {
            if (System.nanoTime() > until) {
                throw new IOException("a process of the server that has ended is still there");
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean isFrom(Path binaries, ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(binaries))
                .isPresent();
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        return lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,10}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    /**
     * Returns whether the process is the server of these data: the number may belong to another process by now, but a
     * server names its data directory in its arguments.
     */
    private static boolean isServerOf(Path data, ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains("postgres") && command.contains(data.toString()))
                .isPresent();
    }

    /**
     * Sends SIGTERM, which is PostgreSQL's smart shutdown, and SIGKILL if the server does not end in time; after
     * SIGKILL its log is replayed at the next start.
     */
    private static void end(ProcessHandle server) throws IOException {
        server.destroy();
        if (!hasEnded(server)) {
            server.destroyForcibly();
            if (!hasEnded(server)) {
                throw new IOException("process %d does not end".formatted(server.pid()));
            }
        }
    }

    private static boolean hasEnded(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
