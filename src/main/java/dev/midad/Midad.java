package dev.midad;

import dev.midad.foundation.database.EmbeddedDatabase;
import dev.midad.moving.adoption.AdoptMediaCommand;
import dev.midad.moving.archive.MoveCommand;
import dev.midad.moving.wordpress.ImportWordPressCommand;
import dev.midad.moving.wordpress.WordPressCommand;
import dev.midad.newsroom.media.CheckCommand;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts Midad: the server, or one command, with an embedded database where the configuration names none. */
@QuarkusMain
public final class Midad {

    private static final Map<String, Class<? extends QuarkusApplication>> COMMANDS = commands();

    private Midad() {}

    public static void main(String... arguments) {
        // On a machine that is set to Arabic, ports, dates and headers would be written in digits that no program
        // reads.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        // The server would answer a malformed address itself, and without a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Memory.giveBack();
        if (arguments.length > 0 && arguments[0].equals(WordPressCommand.NAME)) {
            var words = List.of(arguments).subList(1, arguments.length);
            System.exit(WordPressCommand.run(words, Instant.now(), System.out, System.err));
        }
        if (arguments.length > 0) {
            if (!COMMANDS.containsKey(arguments[0])) {
                System.err.println("There is no command " + arguments[0] + ": " + String.join(", ", COMMANDS.keySet())
                        + ", " + WordPressCommand.NAME);
                System.exit(2);
            }
            prepareCommand();
        }
        var config = ConfigUtils.configBuilder().build();
        var stopped = new CountDownLatch(1);
        try {
            var url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class);
            if (url.isPresent()) {
                requireReachable(url.get(), config);
            } else {
                startDatabase(config, () -> awaitEnd(stopped, arguments.length > 0));
            }
        } catch (ConfigurationException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            stopped.countDown();
            System.exit(code);
        });
        if (arguments.length > 0) {
            Quarkus.run(COMMANDS.get(arguments[0]), arguments);
        } else {
            Quarkus.run();
        }
    }

    private static Map<String, Class<? extends QuarkusApplication>> commands() {
        var commands = new LinkedHashMap<String, Class<? extends QuarkusApplication>>();
        MoveCommand.NAMES.forEach(name -> commands.put(name, MoveCommand.class));
        commands.put(CheckCommand.NAME, CheckCommand.class);
        commands.put(ImportWordPressCommand.NAME, ImportWordPressCommand.class);
        commands.put(AdoptMediaCommand.NAME, AdoptMediaCommand.class);
        return Collections.unmodifiableMap(commands);
    }

    /**
     * Sets the system up for a command: nothing is served or scheduled meanwhile, and logs go to the standard error, so
     * that the standard output holds only content.
     */
    private static void prepareCommand() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.console.stderr", "true");
        System.setProperty("midad.sample-content", "false");
    }

    /**
     * Waits until the program has ended but for the database. A command that waits for input never comes to its own end,
     * so that there the end of Quarkus is enough.
     */
    private static void awaitEnd(CountDownLatch stopped, boolean isCommand) {
        var application = Application.currentApplication();
        if (isCommand && application != null && stopped.getCount() > 0) {
            application.awaitShutdown();
            return;
        }
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param end waits until nothing uses the database any more */
    private static void startDatabase(SmallRyeConfig config, Runnable end) {
        var database = EmbeddedDatabase.start(config.getValue("midad.data-dir", Path.class));
        // Quarkus drains its requests in a shutdown hook of its own, which runs at the same time; the database must
        // stop last.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.leaveAlone();
            end.run();
            database.close();
        }));
        database.datasource().forEach(System::setProperty);
        setDefault(config, "midad.sample-content", "true");
        setDefault(config, "quarkus.http.host", "127.0.0.1");
    }

    /**
     * Refuses a database that cannot be reached, in one line where Quarkus would print a hundred. Checks nothing where
     * the user or the password is not in the configuration, because Quarkus then finds the credentials itself.
     */
    private static void requireReachable(String url, SmallRyeConfig config) {
        var user = config.getOptionalValue("quarkus.datasource.username", String.class);
        var password = config.getOptionalValue("quarkus.datasource.password", String.class);
        if (user.isEmpty() || password.isEmpty()) {
            return;
        }
        try {
            DriverManager.getConnection(url, user.get(), password.get()).close();
        } catch (SQLException failure) {
            throw new ConfigurationException(
                    "quarkus.datasource.jdbc.url, username and password lead to no database: " + failure.getMessage(),
                    failure);
        }
    }

    private static void setDefault(SmallRyeConfig config, String key, String value) {
        if (config.getOptionalValue(key, String.class).isEmpty()) {
            System.setProperty(key, value);
        }
    }
}
