package dev.midad.people.accounts;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings one-time links to whom they are for: by mail where that is set up, through the administrator otherwise. */
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
        // The framework has a host of its own for whoever names none; only one that was named is meant.
        this.isSetUp = keys.getConfigValue(HOST).getConfigSourceOrdinal() > Integer.MIN_VALUE
                && keys.getOptionalValue(HOST, String.class).isPresent();
    }

    boolean isSetUp() {
        return isSetUp;
    }

    /** Waits for the mail server, and so is never called in a transaction. */
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

    /** Without waiting, so that how long the answer takes does not tell that there was somebody to write to. */
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

    /** After the sign that browsers keep to themselves, so that the token is in no server's log. */
    private @Nullable String address(OneTimeLink link) {
        return configuration
                .linkBase()
                .map(base -> base + "#token=" + link.token())
                .orElse(null);
    }
}
