package dev.midad.newsroom.media;

import dev.midad.foundation.reach.ReachableAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/**
 * Makes the client that fetches files. It looks a host name up once, judges the addresses found, and connects to those
 * that are allowed alone, so that a different answer of DNS the next time does not matter. It follows no redirect, and
 * sends neither cookies nor passwords.
 */
final class GuardedClient {

    private static final int CONNECT_SECONDS = 5;
    private static final int SILENT_SECONDS = 20;

    private GuardedClient() {}

    /** Says that a host name leads to no address that is allowed. */
    static final class ForbiddenHost extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenHost(String host) {
            super(host);
        }
    }

    static CloseableHttpClient of(ReachableAddresses reachable, int mostAtOnce) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(judging(reachable))
                .setMaxConnTotal(mostAtOnce)
                .setMaxConnPerRoute(mostAtOnce)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setSocketTimeout(SILENT_SECONDS, TimeUnit.SECONDS)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Midad")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static DnsResolver judging(ReachableAddresses reachable) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                var allowed = Arrays.stream(InetAddress.getAllByName(host))
                        .filter(reachable::contains)
                        .toArray(InetAddress[]::new);
                if (allowed.length == 0) {
                    throw new ForbiddenHost(host);
                }
                return allowed;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
