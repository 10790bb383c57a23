package dev.midad.people.accounts;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns OpenID Connect on where an issuer is configured, and browsers' way to it where Midad's client there is as well; the
 * framework turns it on always, and then asks for an issuer.
 */
public class OpenIdConnectSwitch implements ConfigSourceFactory {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String SWITCH = "quarkus.oidc.tenant-enabled";
    private static final String CLIENT = "quarkus.oidc.console.client-id";
    private static final String BROWSERS_SWITCH = "quarkus.oidc.console.tenant-enabled";

    // The ordinal lies below every source that an operator writes in, and above the values that the build has recorded.
    private static final int ORDINAL = 10;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var hasIssuer = isSet(context, ISSUER);
        var switches = Map.of(
                SWITCH,
                String.valueOf(hasIssuer),
                BROWSERS_SWITCH,
                String.valueOf(hasIssuer && isSet(context, CLIENT)));
        return List.of(new PropertiesConfigSource(switches, "midad", ORDINAL));
    }

    private static boolean isSet(ConfigSourceContext context, String name) {
        var value = context.getValue(name);
        return value != null && value.getValue() != null && !value.getValue().isBlank();
    }
}
