package dev.midad;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged program as a process of its own. */
final class Program implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path data;
    private final Path output;

    private Program(Process process, int port, Path data, Path output) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.output = output;
    }

    /** Starts it, and waits until it is ready or has ended. */
    static Program start(Path data, String... options) throws IOException {
        var port = freePort();
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dmidad.data-dir=" + data));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        var output = Files.createTempFile(Path.of("target"), "program-", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var program = new Program(process, port, data, output);
        program.awaitReadyOrEnd();
        return program;
    }

    /** Below those that the system gives to whoever connects: somebody may be given one before the program has it. */
    static int freePort() {
        var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
        try (var socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return freePort();
        }
    }

    private void awaitReadyOrEnd() throws IOException {
        var until = Instant.now().plus(LONGEST_START);
        while (process.isAlive() && !isReady()) {
            if (Instant.now().isAfter(until)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not ready: " + output());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return request().get("/health/ready").statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    RequestSpecification request() {
        return RestAssured.given().baseUri("http://127.0.0.1").port(port);
    }

    /** A request of the administrator; one specification serves one request of one thread. */
    RequestSpecification admin() {
        try {
            var token = Files.readString(data.resolve("admin-token")).strip();
            return request().header("Authorization", "Bearer " + token);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    Response get(String path) {
        return request().get(path);
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and the wait until it has ended. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    int exitCode() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It does not end.");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
