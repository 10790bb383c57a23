package dev.midad.database;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Connections that wait for nobody, to the server of a JDBC data source and with what that one is configured with. Each event
 * loop has some of its own, so that what is asked by one is not told to it by another.
 */
final class AsyncPool {

    private static final Logger LOG = Logger.getLogger(AsyncPool.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_LOGIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofMinutes(5);
    // Longer than any that we send: what is not kept is prepared each time anew.
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

    /** Of these the driver makes something that concerns itself alone. */
    private static final Set<String> OWN = Set.of(
            PGProperty.ASSUME_MIN_SERVER_VERSION.getName(),
            PGProperty.BINARY_TRANSFER.getName(),
            PGProperty.CONNECT_TIMEOUT.getName(),
            PGProperty.DEFAULT_ROW_FETCH_SIZE.getName(),
            PGProperty.LOGIN_TIMEOUT.getName(),
            PGProperty.REWRITE_BATCHED_INSERTS.getName(),
            PGProperty.SOCKET_TIMEOUT.getName(),
            PGProperty.TCP_KEEP_ALIVE.getName());

    private final Vertx vertx;
    private final PgConnectOptions server;
    private final PoolOptions options;
    private final Map<Thread, Pool> byLoop = new ConcurrentHashMap<>();

    private AsyncPool(PgConnectOptions server, int maxSize, Vertx vertx) {
        this.vertx = vertx;
        this.server = server;
        this.options = new PoolOptions()
                .setMaxSize(Math.max(1, maxSize / loops(vertx)))
                .setConnectionTimeout((int) LONGEST_WAIT.toSeconds())
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout((int) IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    @SuppressWarnings("deprecation") // On its way to a class that this version does not have.
    private static int loops(Vertx vertx) {
        return (int) StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
    }

    /**
     * Nothing where JDBC is told something that has no counterpart here, such as several hosts: then JDBC reads everything.
     *
     * @throws ConfigurationException in one line, where the size is wrong
     */
    static Optional<AsyncPool> of(
            AgroalConnectionFactoryConfiguration jdbc, ReadPoolConfiguration configuration, Vertx vertx) {
        if (configuration.maxSize() < 1) {
            throw new ConfigurationException("midad.read-pool.max-size must be 1 or more.");
        }
        return server(jdbc).map(server -> new AsyncPool(server, configuration.maxSize(), vertx));
    }

    /** The same server, where everything that is said of it can be said here. */
    static Optional<PgConnectOptions> server(AgroalConnectionFactoryConfiguration jdbc) {
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
        return Optional.of(server(told));
    }

    /** The connections of the event loop on which this is called. */
    Pool own() {
        return byLoop.computeIfAbsent(Thread.currentThread(), unused -> PgBuilder.pool()
                .with(options)
                .connectingTo(server)
                .using(vertx)
                .build());
    }

    void close() {
        byLoop.values().forEach(Pool::close);
    }

    /** The parameters of the URL, and those that stand beside it. */
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
        // Those that verify need to know by which certificates.
        return host != null
                && !host.contains(",")
                && (mode == null || !mode.startsWith("verify") || told.containsKey(PGProperty.SSL_ROOT_CERT.getName()));
    }

    private static PgConnectOptions server(Map<String, String> told) {
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
        // A server that says nothing any more, at the login or in an answer, holds nobody longer than JDBC would.
        server.setIdleTimeout((int) LONGEST_SILENCE.toSeconds()).setIdleTimeoutUnit(TimeUnit.SECONDS);
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
