package dev.midad;

import dev.midad.foundation.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the tests the server that the program starts, on data of their own. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        var directory = directory();
        var started = EmbeddedDatabase.start(directory);
        database = started;
        var configuration = new HashMap<>(started.datasource());
        configuration.put("midad.data-dir", directory.toString());
        configuration.put("midad.bootstrap.admin-token", Newsroom.ADMIN);
        return configuration;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "test-data-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
