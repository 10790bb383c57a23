package dev.midad.people.accounts;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Delivers one-time links: by mail where that is set up, through the administrator otherwise. */
@ApplicationScoped
class LinkPost {

    private static final Logger LOG = Logger.getLogger(LinkPost.class);
    private static final String HOST = "quarkus.mailer.host";
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final ReactiveMailer mailer;
    private final AuthConfiguration configuration;
    private final boolean isSetUp;

    LinkPost(ReactiveMailer mailer, AuthConfiguration configuration, SmallRyeConfig keys) {
        this.mailer = mailer;
        this.configuration = configuration;
        // Quarkus has a host of its own where the operator names none; only a host that was named counts.
        this.isSetUp = keys.getConfigValue(HOST).getConfigSourceOrdinal() > Integer.MIN_VALUE
                && keys.getOptionalValue(HOST, String.class).isPresent();
    }

    boolean isSetUp() {
        return isSetUp;
    }

    /** Delivers a link. It waits for the mail server, and so is never called in a transaction. */
    OneTimeLinkView deliver(OneTimeLink link) {
        if (!isSetUp) {
            return view(link, LinkDelivery.SHOWN);
        }
        try {
            send(link).await().atMost(LONGEST);
            return view(link, LinkDelivery.MAILED);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A link could not be mailed to user %s", link.user());
            return view(link, LinkDelivery.FAILED);
        }
    }

    /**
     * Mails a link without waiting, so that the time which the answer takes does not tell whether there is such a user.
     */
    void deliverLater(OneTimeLink link) {
        send(link)
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .subscribe()
                .with(
                        sent -> LOG.debugf("A link was mailed to user %s", link.user()),
                        failure -> LOG.errorf(failure, "A link could not be mailed to user %s", link.user()));
    }

    private Uni<Void> send(OneTimeLink link) {
        return mailer.send(Mail.withText(
                link.email(), LinkMail.subject(link.kind()), LinkMail.text(link, orElse(address(link), link.token()))));
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private OneTimeLinkView view(OneTimeLink link, LinkDelivery delivery) {
        return delivery == LinkDelivery.MAILED
                ? new OneTimeLinkView(link.kind(), link.expiresAt(), delivery, null, null)
                : new OneTimeLinkView(link.kind(), link.expiresAt(), delivery, link.token(), address(link));
    }

    /**
     * Returns the address of a link. The token stands after the number sign, which browsers keep to themselves, so that
     * it is in no server's log.
     */
    private @Nullable String address(OneTimeLink link) {
        return configuration
                .linkBase()
                .map(base -> base + "#token=" + link.token())
                .orElse(null);
    }
}
