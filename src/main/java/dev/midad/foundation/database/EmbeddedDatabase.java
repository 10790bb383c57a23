package dev.midad.foundation.database;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a PostgreSQL server of Midad's own on a machine that has none. Its data outlive the program, what it has
 * acknowledged survives the loss of power, and it is started again when something else ends it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration LONGEST_START = Duration.ofMinutes(5); // A busy hour's WAL may be replayed.
    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_BUFFERS = 128 * MEGABYTE;
    private static final long MOST_BUFFERS = 2_048 * MEGABYTE;

    // The server is started before there are beans that could be handed it.
    private static volatile @Nullable EmbeddedDatabase running;

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final String password;
    private final ServerWatch watch;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server, String password) {
        this.directory = directory;
        this.server = server;
        this.password = password;
        this.watch = new ServerWatch(new Postmaster(directory, LONGEST_START));
    }

    /**
     * Starts the server on the data in the directory, and creates the directory and the data where they are missing. A
     * server that an earlier, killed run left behind is stopped first.
     *
     * @throws ConfigurationException in one line, where the directory cannot be used or another Midad uses it
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        var directory = DataDirectory.lock(dataDirectory);
        try {
            directory.prepare();
            var password = directory.password();
            var started = new EmbeddedDatabase(directory, server(directory, password), password);
            started.watch.start();
            running = started;
            return started;
        } catch (IOException | RuntimeException failure) {
            directory.unlock();
            if (failure instanceof ConfigurationException refusal) {
                throw refusal;
            }
            throw new ConfigurationException(
                    "The embedded database in %s does not start: %s. Its log is in %s."
                            .formatted(dataDirectory, failure.getMessage(), directory.log()),
                    failure);
        }
    }

    private static EmbeddedPostgres server(DataDirectory directory, String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgres())
                // The builder deletes stale data below its working directory, so our data must lie elsewhere.
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(unused -> directory.markComplete())
                // Shutdown hooks run side by side: the builder's own would stop the server while requests are still
                // being answered.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setConnectConfig("password", password)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(directory.log().toFile()));
        // With this locale PostgreSQL knows the letters of every script, and sorts them the same on every machine.
        Map.of(
                        "locale-provider", "builtin",
                        "builtin-locale", "C.UTF-8",
                        "locale", "C",
                        "pwfile", directory.passwordFile().toString(),
                        "auth-host", "scram-sha-256",
                        "auth-local", "scram-sha-256")
                .forEach(builder::setLocaleConfig);
        settings().forEach(builder::setServerConfig);
        return builder.start();
    }

    private static Map<String, String> settings() {
        return Map.of(
                // The builder switches both off, which is right for tests only.
                "fsync", "on",
                "synchronous_commit", "on",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "100",
                "shared_buffers", buffers() / MEGABYTE + "MB",
                // Compiling a query takes longer than the short queries of a CMS run.
                "jit", "off",
                // On a solid-state disk a random page costs little more than the next one.
                "random_page_cost", "1.1");
    }

    /**
     * Returns the size of the shared buffers in bytes: an eighth of the machine's memory, half of what PostgreSQL's
     * manual advises for a dedicated machine, because Midad and the search index run on this machine as well.
     */
    private static long buffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.min(MOST_BUFFERS, Math.max(LEAST_BUFFERS, machine.getTotalMemorySize() / 8));
    }

    /** Returns the watch over the server that this program runs; empty where it runs none. */
    static Optional<ServerWatch> watch() {
        return Optional.ofNullable(running).map(started -> started.watch);
    }

    /** Returns what a data source needs to connect, under Quarkus' keys. */
    public Map<String, String> datasource() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                // The server has no certificate to offer: asking for one would only make each login longer.
                "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable".formatted(server.getPort()),
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                password);
    }

    /** Leaves the server alone from now on: when it ends, it is not started again. */
    public void leaveAlone() {
        watch.stop();
    }

    /** Stops the server once its running statements have ended or are cut off; its data are on disk by then. */
    @Override
    public void close() {
        leaveAlone();
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            directory.unlock();
            running = null;
        }
    }
}
