package dev.midad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A standby of an embedded database, which it follows by streaming, made of a copy of its files. */
final class StandbyServer implements AutoCloseable {

    private final Path binaries;
    private final Path data;
    private final int port;
    private final Map<String, String> source;

    private StandbyServer(Path binaries, Path data, int port, Map<String, String> source) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.source = source;
    }

    /**
     * @param primary the directory that the embedded database was started on
     * @param source how to connect to it, under Quarkus' keys
     */
    static StandbyServer of(Path primary, Map<String, String> source, Path directory) throws Exception {
        var standby = new StandbyServer(binaries(primary), directory.toAbsolutePath(), Program.freePort(), source);
        standby.copy(primary.resolve("postgres"));
        standby.start();
        return standby;
    }

    /** Where the running server has its program from: of all servers of one test run, the first has it unpacked. */
    private static Path binaries(Path primary) throws IOException {
        var server =
                Long.parseLong(Files.readAllLines(primary.resolve("postgres").resolve("postmaster.pid"))
                        .get(0));
        return Path.of(ProcessHandle.of(server)
                        .flatMap(process -> process.info().command())
                        .orElseThrow())
                .resolveSibling("");
    }

    private void copy(Path primary) throws SQLException, IOException {
        try (var connection = connection(setting("jdbc.url"));
                var statement = connection.createStatement()) {
            // What is written from here on is kept for the standby.
            statement.execute("select pg_create_physical_replication_slot('standby', true)");
            statement.execute("select pg_backup_start('standby', true)");
            copyFiles(primary);
            try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(data.resolve("backup_label"), stopped.getString(1));
            }
        }
        var address = setting("jdbc.url").replaceFirst(".*:(\\d+)/.*", "$1");
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"), """
                primary_conninfo = 'host=127.0.0.1 port=%s user=%s password=%s'
                primary_slot_name = 'standby'
                wal_retrieve_retry_interval = '100ms'
                """.formatted(address, setting("username"), setting("password")));
    }

    /** But for the log, which comes by the stream, and what belongs to the running server. */
    private void copyFiles(Path primary) throws IOException {
        List<Path> files;
        try (var found = Files.walk(primary)) {
            files = found.toList();
        }
        for (var file : files) {
            var name = primary.relativize(file).toString();
            var to = data.resolve(name);
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else if (!name.startsWith("pg_wal/") && !name.startsWith("postmaster.") && Files.exists(file)) {
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.setPosixFilePermissions(data, Files.getPosixFilePermissions(primary));
    }

    void start() throws IOException {
        control(
                "start",
                "-w",
                "-l",
                data.resolveSibling(data.getFileName() + ".log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100"
                        .formatted(port));
    }

    void stop() throws IOException {
        control("stop", "-w", "-m", "immediate");
    }

    private void control(String... words) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL does not run as root, and does not see through this.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(binaries.resolve("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Runs one statement on it. */
    void run(String sql) throws SQLException {
        try (var connection = connection(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String setting(String name) {
        return Objects.requireNonNull(source.get("quarkus.datasource." + name));
    }

    private Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url, setting("username"), setting("password"));
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop();
        }
    }
}
