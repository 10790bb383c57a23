package dev.midad.foundation.reading;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Translates the address of a JDBC data source for the asynchronous driver. */
final class AsyncServer {

    private static final Logger LOG = Logger.getLogger(AsyncServer.class);
    private static final Duration LONGEST_LOGIN = Duration.ofSeconds(5);
    // This is longer than any statement of ours; a statement above the limit would be prepared anew each time.
    private static final int LONGEST_SQL = 100_000;

    private static final Set<String> SERVER = Set.of(
            PGProperty.PG_HOST.getName(),
            PGProperty.PG_PORT.getName(),
            PGProperty.PG_DBNAME.getName(),
            PGProperty.USER.getName(),
            PGProperty.PASSWORD.getName(),
            PGProperty.SSL_MODE.getName(),
            PGProperty.SSL_ROOT_CERT.getName(),
            PGProperty.APPLICATION_NAME.getName(),
            PGProperty.CURRENT_SCHEMA.getName(),
            PGProperty.OPTIONS.getName());

    /** Lists the properties that concern the JDBC driver alone. */
    private static final Set<String> OWN = Set.of(
            PGProperty.ASSUME_MIN_SERVER_VERSION.getName(),
            PGProperty.BINARY_TRANSFER.getName(),
            PGProperty.CONNECT_TIMEOUT.getName(),
            PGProperty.DEFAULT_ROW_FETCH_SIZE.getName(),
            PGProperty.LOGIN_TIMEOUT.getName(),
            PGProperty.REWRITE_BATCHED_INSERTS.getName(),
            PGProperty.SOCKET_TIMEOUT.getName(),
            PGProperty.TCP_KEEP_ALIVE.getName());

    private AsyncServer() {}

    /**
     * Returns the same server for the asynchronous driver; empty where that driver cannot take everything the
     * configuration says.
     */
    static Optional<PgConnectOptions> of(AgroalConnectionFactoryConfiguration jdbc) {
        var told = told(jdbc);
        var strange = told.keySet().stream()
                .filter(key -> !SERVER.contains(key) && !OWN.contains(key))
                .findFirst();
        if (strange.isPresent() || !isOneServer(told) || !isPassword(jdbc, told) || hasSqlAtLogin(jdbc)) {
            LOG.infof(
                    "Everything is read over JDBC, because of %s in the configuration of the database",
                    strange.orElse("several hosts, the certificates, the credentials or SQL at the login"));
            return Optional.empty();
        }
        return Optional.of(options(told));
    }

    /** Returns the parameters of the URL and the properties beside it. */
    private static Map<String, String> told(AgroalConnectionFactoryConfiguration jdbc) {
        var told = new HashMap<String, String>();
        var parsed = Driver.parseURL(jdbc.jdbcUrl(), jdbc.jdbcProperties());
        if (parsed != null) {
            parsed.stringPropertyNames().forEach(name -> told.put(name, parsed.getProperty(name)));
        }
        if (jdbc.principal() != null) {
            told.put(PGProperty.USER.getName(), jdbc.principal().getName());
        }
        jdbc.credentials().stream()
                .filter(SimplePassword.class::isInstance)
                .map(SimplePassword.class::cast)
                .forEach(password -> told.put(PGProperty.PASSWORD.getName(), password.getWord()));
        return told;
    }

    private static boolean hasSqlAtLogin(AgroalConnectionFactoryConfiguration jdbc) {
        return jdbc.initialSql() != null && !jdbc.initialSql().isEmpty();
    }

    private static boolean isPassword(AgroalConnectionFactoryConfiguration jdbc, Map<String, String> told) {
        return told.containsKey(PGProperty.USER.getName())
                && told.containsKey(PGProperty.PASSWORD.getName())
                && (jdbc.principal() == null || jdbc.principal() instanceof NamePrincipal)
                && jdbc.credentials().stream().allMatch(SimplePassword.class::isInstance);
    }

    private static boolean isOneServer(Map<String, String> told) {
        var host = told.get(PGProperty.PG_HOST.getName());
        var mode = told.get(PGProperty.SSL_MODE.getName());
        // The modes that verify the server need to know its certificate.
        return host != null
                && !host.contains(",")
                && (mode == null || !mode.startsWith("verify") || told.containsKey(PGProperty.SSL_ROOT_CERT.getName()));
    }

    private static PgConnectOptions options(Map<String, String> told) {
        var server = new PgConnectOptions()
                .setHost(told.get(PGProperty.PG_HOST.getName()))
                .setPort(Integer.parseInt(told.getOrDefault(PGProperty.PG_PORT.getName(), "5432")))
                .setDatabase(told.getOrDefault(PGProperty.PG_DBNAME.getName(), told.get(PGProperty.USER.getName())))
                .setUser(told.get(PGProperty.USER.getName()))
                .setPassword(told.get(PGProperty.PASSWORD.getName()))
                .setSslMode(SslMode.of(told.getOrDefault(PGProperty.SSL_MODE.getName(), "prefer")))
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_SQL);
        server.setConnectTimeout((int) LONGEST_LOGIN.toMillis());
        var trusted = told.get(PGProperty.SSL_ROOT_CERT.getName());
        if (trusted != null && server.getSslMode().name().startsWith("VERIFY")) {
            server.setPemTrustOptions(new PemTrustOptions().addCertPath(trusted));
        } else {
            server.setTrustAll(true);
        }
        server.setHostnameVerificationAlgorithm(server.getSslMode() == SslMode.VERIFY_FULL ? "HTTPS" : "");
        named(told, PGProperty.APPLICATION_NAME, "application_name", server);
        named(told, PGProperty.CURRENT_SCHEMA, "search_path", server);
        named(told, PGProperty.OPTIONS, "options", server);
        return server;
    }

    private static void named(Map<String, String> told, PGProperty property, String name, PgConnectOptions server) {
        var value = told.get(property.getName());
        if (value != null) {
            server.addProperty(name, value);
        }
    }
}
