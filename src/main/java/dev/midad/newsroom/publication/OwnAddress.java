package dev.midad.newsroom.publication;

import dev.midad.foundation.web.WebAddress;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says under which scheme and host readers find this Midad, its feeds, sitemaps and files of media: the operator's word, else the publication's own
 * site. The host that a client names is never taken, because the answer is kept for others as well. Where neither is
 * known, addresses are paths, which are right behind any proxy.
 */
@ApplicationScoped
public class OwnAddress {

    private static final String KEY = "midad.public-url";

    private final Optional<String> configured;

    OwnAddress(@ConfigProperty(name = KEY) Optional<String> configured) {
        this.configured = configured;
    }

    void check(@Observes StartupEvent start) {
        configured.filter(address -> !WebAddress.Check.isOne(address)).ifPresent(address -> {
            throw new ConfigurationException(
                    KEY + ": «" + address + "» is no address; name one such as https://api.example.org.");
        });
    }

    /** Returns the scheme and host with a slash at the end, or the slash alone. */
    public URI of(PublicationView publication) {
        return configured
                .map(address -> URI.create(address).resolve("/"))
                .orElseGet(() -> URI.create(
                        publication.articleUrl() == null ? "/" : new ArticleAddress(publication.articleUrl()).home()));
    }
}
