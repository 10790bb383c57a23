package dev.midad.foundation.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JDBC is told of the server is told to the other driver, or that one is not used. */
class AsyncServerTest {

    @Test
    void theServerOfAnAddressIsTheSame() {
        var server = server("jdbc:postgresql://db.example:5433/news").orElseThrow();

        assertEquals("db.example", server.getHost());
        assertEquals(5433, server.getPort());
        assertEquals("news", server.getDatabase());
        assertEquals("midad", server.getUser());
        assertEquals("secret", server.getPassword());
        assertEquals(SslMode.PREFER, server.getSslMode());
    }

    @Test
    void whatTheAddressSaysOfTheSessionIsSaidAsWell() {
        var server = server(
                        "jdbc:postgresql://db.example/news?ApplicationName=desk&currentSchema=paper&sslmode=require")
                .orElseThrow();

        assertEquals("desk", server.getProperties().get("application_name"));
        assertEquals("paper", server.getProperties().get("search_path"));
        assertEquals(SslMode.REQUIRE, server.getSslMode());
        assertEquals("", server.getHostnameVerificationAlgorithm());
    }

    @Test
    void certificatesAreVerifiedWhereJdbcVerifiesThem() {
        var server = server("jdbc:postgresql://db.example/news?sslmode=verify-full&sslrootcert=/etc/ca.pem")
                .orElseThrow();

        assertEquals(SslMode.VERIFY_FULL, server.getSslMode());
        assertEquals("HTTPS", server.getHostnameVerificationAlgorithm());
        assertEquals(false, server.isTrustAll());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://one.example,two.example/news",
                "jdbc:postgresql://db.example/news?sslmode=verify-full",
                "jdbc:postgresql://db.example/news?sslcert=/etc/client.pem",
                "jdbc:postgresql://db.example/news?gssEncMode=require",
                "jdbc:postgresql://db.example/news?prepareThreshold=0",
                "jdbc:postgresql://db.example/news?socketFactory=org.example.Tunnel"
            })
    void whatHasNoCounterpartLeavesEverythingToJdbc(String url) {
        assertTrue(server(url).isEmpty());
    }

    @Test
    void withoutAPasswordJdbcReadsEverything() {
        assertTrue(AsyncServer.of(new AgroalConnectionFactoryConfigurationSupplier()
                        .jdbcUrl("jdbc:postgresql://db.example/news")
                        .principal(new NamePrincipal("midad"))
                        .get())
                .isEmpty());
    }

    private static Optional<PgConnectOptions> server(String url) {
        return AsyncServer.of(new AgroalConnectionFactoryConfigurationSupplier()
                .jdbcUrl(url)
                .principal(new NamePrincipal("midad"))
                .credential(new SimplePassword("secret"))
                .get());
    }
}
