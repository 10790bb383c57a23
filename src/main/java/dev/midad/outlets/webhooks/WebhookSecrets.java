package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.SealedValues;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes, exchanges and ends the secrets that deliveries are signed with. A webhook has one secret, or two during an
 * exchange.
 */
@ApplicationScoped
class WebhookSecrets {

    private static final String KIND = "webhook-secret";
    private static final String PURPOSE = "webhook-secrets";
    private static final int MOST = 2;

    private final WebhookSecretRepository secrets;
    private final WebhookRepository webhooks;
    private final SealedValues sealing;
    private final Drafts drafts;
    private final Audit audit;
    private final InstantSource clock;

    WebhookSecrets(
            WebhookSecretRepository secrets,
            WebhookRepository webhooks,
            SealedValues sealing,
            Drafts drafts,
            Audit audit,
            InstantSource clock) {
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.sealing = sealing;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the first secret of a webhook that is being created. */
    @Transactional(Transactional.TxType.MANDATORY)
    SecretView first(UUID webhook, SecretDraft draft) {
        return keep(webhook, draft.key("/secret/value"));
    }

    /** Makes a new secret; the one before also signs until its time is over. */
    @Transactional
    SecretView exchange(UUID webhook, SecretDraft draft) {
        drafts.validated(draft);
        lock(webhook);
        var now = clock.instant();
        var valid = secrets.listValid(List.of(webhook), now);
        if (valid.size() >= MOST) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "Two secrets sign already: end the older one first, with DELETE.",
                    "يوقَّع بسرين من قبل، فأنهِ أقدمهما أولًا بـ DELETE.");
        }
        var key = draft.key("/value");
        valid.forEach(secret -> secret.endAt(now.plus(Duration.ofHours(draft.overlap()))));
        return keep(webhook, key);
    }

    @Transactional
    Page<SecretView> list(UUID webhook) {
        if (webhooks.findByIdOptional(webhook).isEmpty()) {
            throw ProblemException.notFound();
        }
        var valid = secrets.listValid(List.of(webhook), clock.instant()).stream()
                .map(secret -> SecretView.of(secret, null))
                .toList();
        return new Page<>(valid, new Page.Info(MOST, null, null));
    }

    /** @throws ProblemException {@code conflict} where no secret would sign any more */
    @Transactional
    void end(UUID webhook, UUID id) {
        lock(webhook);
        var valid = secrets.listValid(List.of(webhook), clock.instant());
        var secret =
                valid.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow(ProblemException::notFound);
        if (secret.endsAt == null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It is the latest one, and nothing else would sign: make a new one first.",
                    "هو أحدث سر ولا يوقَّع بغيره، فأنشئ سرًا جديدًا أولًا.");
        }
        secrets.delete(secret);
        audit.record(AuditAction.REVOKE, KIND, id, Map.of("webhook", webhook));
    }

    /** Returns the keys that sign for each of these webhooks, the latest first. */
    @Transactional
    Map<UUID, List<SigningKey>> keys(Collection<UUID> ids) {
        return secrets.listValid(ids, clock.instant()).stream()
                .collect(Collectors.groupingBy(
                        secret -> secret.webhookId, Collectors.mapping(this::opened, Collectors.toList())));
    }

    /** Deletes secrets that have ended: they sign nothing, and nobody asks for them again. */
    @Transactional
    void sweep() {
        secrets.deleteEnded(clock.instant());
    }

    /** Locks the webhook, so that only one exchange runs at a time. */
    private void lock(UUID webhook) {
        if (webhooks.findLocked(webhook).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private SigningKey opened(WebhookSecret secret) {
        return new SigningKey(
                SignatureScheme.tagged(secret.scheme),
                sealing.open(PURPOSE, secret.sealed).orElseThrow());
    }

    private SecretView keep(UUID webhook, SigningKey key) {
        var secret = new WebhookSecret(webhook, key, sealing.seal(PURPOSE, key.bytes()), clock.instant());
        secrets.persist(secret);
        secrets.flush();
        audit.record(AuditAction.CREATE, KIND, secret.id, Map.of("webhook", webhook, "scheme", secret.scheme));
        return SecretView.of(secret, key.scheme() == SignatureScheme.V1 ? key.shown() : null);
    }
}
