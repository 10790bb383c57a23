package dev.midad.foundation.reading;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.Driver;

/**
 * Makes the JDBC connection pool of a standby. It opens a connection only when one is needed, and gives up waiting for
 * one after half a second.
 */
final class StandbyPool {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_LOGIN = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(5);

    private StandbyPool() {}

    /**
     * Returns the pool; empty where no standby is configured.
     *
     * @throws ConfigurationException in one line, where the configuration is wrong
     */
    static Optional<AgroalDataSource> of(ReadReplicaConfiguration configuration) {
        return configuration.jdbcUrl().map(url -> of(url, configuration));
    }

    private static AgroalDataSource of(String url, ReadReplicaConfiguration configuration) {
        if (!new Driver().acceptsURL(url)) {
            throw new ConfigurationException(
                    "midad.read-replica.jdbc-url is no address of a PostgreSQL server: write one such as jdbc:postgresql://standby.example:5432/midad.");
        }
        if (configuration.maxSize() < 1) {
            throw new ConfigurationException("midad.read-replica.max-size must be 1 or more.");
        }
        try {
            return AgroalDataSource.from(settings(url, configuration));
        } catch (SQLException failure) {
            throw new ConfigurationException("midad.read-replica cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static AgroalDataSourceConfigurationSupplier settings(String url, ReadReplicaConfiguration configuration) {
        return new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(configuration.maxSize())
                        .acquisitionTimeout(LONGEST_WAIT)
                        .reapTimeout(IDLE)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(url).loginTimeout(LONGEST_LOGIN);
                            configuration.username().map(NamePrincipal::new).ifPresent(factory::principal);
                            configuration.password().map(SimplePassword::new).ifPresent(factory::credential);
                            return factory;
                        }));
    }
}
