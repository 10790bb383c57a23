package dev.midad.foundation.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The first process of the embedded server, from which PostgreSQL makes one for each connection. */
final class Postmaster {

    private final DataDirectory directory;
    private final Duration longestStart;

    Postmaster(DataDirectory directory, Duration longestStart) {
        this.directory = directory;
        this.longestStart = longestStart;
    }

    boolean isRunning() {
        return OrphanedServer.find(directory.postgres()).isPresent();
    }

    /**
     * Ends what is left of a server whose first process is gone: a new one refuses the data for as long as an old one's
     * process, which may be in the middle of a statement, still has their shared memory.
     */
    void clear() throws IOException {
        OrphanedServer.endProcesses(directory.binaries());
        OrphanedServer.stop(directory.postgres());
    }

    /**
     * Starts the server as it was started before: PostgreSQL keeps the words of its command beside its data. Returns
     * when it takes connections, with what was committed replayed.
     */
    void start() throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(directory.log().toFile());
        var starting = new ProcessBuilder(command())
                .redirectOutput(log)
                .redirectError(log)
                .start();
        try {
            if (!starting.waitFor(longestStart.toSeconds(), TimeUnit.SECONDS)) {
                starting.destroyForcibly();
                throw new IOException("it is not ready after %s".formatted(longestStart));
            }
        } catch (InterruptedException interrupted) {
            starting.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("its start was interrupted", interrupted);
        }
        if (starting.exitValue() != 0) {
            throw new IOException("its log is in " + directory.log());
        }
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to be root, who is somebody else in a namespace of their own.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                control().toString(),
                "restart",
                "-D",
                directory.postgres().toString(),
                "-w",
                "-t",
                Long.toString(longestStart.toSeconds())));
        return command;
    }

    /** Returns the control program, which lies beside the program that the recorded command begins with. */
    private Path control() throws IOException {
        var words = Files.readString(directory.postgres().resolve("postmaster.opts"));
        return Path.of(words.substring(0, words.indexOf(" \""))).resolveSibling("pg_ctl");
    }
}
