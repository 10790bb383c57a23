package dev.midad.people.accounts;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns OpenID Connect on where an issuer is configured; the framework turns it on always, and then asks for an issuer.
 */
public class OpenIdConnectSwitch implements ConfigSourceFactory {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String SWITCH = "quarkus.oidc.tenant-enabled";

    // The ordinal lies below every source that an operator writes in, and above the values that the build has recorded.
    private static final int ORDINAL = 10;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var issuer = context.getValue(ISSUER);
        var isSet = issuer != null
                && issuer.getValue() != null
                && !issuer.getValue().isBlank();
        return List.of(new PropertiesConfigSource(Map.of(SWITCH, String.valueOf(isSet)), "midad", ORDINAL));
    }
}
