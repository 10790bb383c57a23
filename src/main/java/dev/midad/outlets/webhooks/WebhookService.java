package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.sections.Sections;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, lists, changes and deletes webhooks. */
@ApplicationScoped
class WebhookService {

    static final String KIND = "webhook";
    private static final String LIST = "webhooks";

    private final WebhookRepository webhooks;
    private final WebhookSecrets secrets;
    private final Receivers receivers;
    private final Sections sections;
    private final Drafts drafts;
    private final Cursors cursors;
    private final Audit audit;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Event<DeliveriesLinedUp> linedUp;

    WebhookService(
            WebhookRepository webhooks,
            WebhookSecrets secrets,
            Receivers receivers,
            Sections sections,
            Drafts drafts,
            Cursors cursors,
            Audit audit,
            AuditTrail trail,
            InstantSource clock,
            Event<DeliveriesLinedUp> linedUp) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.receivers = receivers;
        this.sections = sections;
        this.drafts = drafts;
        this.cursors = cursors;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
        this.linedUp = linedUp;
    }

    @Transactional
    WebhookView create(WebhookDraft draft) {
        drafts.validated(draft);
        requireKnown(draft, Set.of());
        var webhook = Webhook.create(draft, receivers.address(draft.url()), clock.instant());
        webhooks.persist(webhook);
        webhooks.flush();
        record(webhook, AuditAction.CREATE, Map.of());
        var secret = secrets.first(webhook.id, draft.secret() == null ? SecretDraft.USUAL : draft.secret());
        return WebhookView.of(webhook, secret);
    }

    @Transactional
    WebhookView read(UUID id) {
        return WebhookView.of(require(id), null);
    }

    @Transactional
    Page<WebhookView> list(Paging paging) {
        var after = cursors.read(LIST, paging.cursor());
        return Page.of(
                webhooks.listNewest(
                        after == null ? null : Instant.parse(after.get(0)),
                        after == null ? null : UUID.fromString(after.get(1)),
                        paging.limit() + 1),
                paging.limit(),
                webhook -> WebhookView.of(webhook, null),
                webhook -> cursors.write(LIST, List.of(webhook.createdAt.toString(), webhook.id.toString())),
                paging.count() ? webhooks.count() : null);
    }

    @Transactional
    WebhookView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var webhook = webhooks.findLocked(id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, webhook.version, KIND, id);
        var before = WebhookDraft.of(webhook);
        var draft = drafts.patched(before, patch, WebhookDraft.class);
        if (draft.secret() != null) {
            throw ProblemException.invalid(
                    "/secret",
                    "notPatchable",
                    new Message("POST …/secrets makes a new one.", "يُنشأ سر جديد بـ POST …/secrets."));
        }
        requireKnown(draft, Set.copyOf(before.sectionIds()));
        var url = before.url().equals(draft.url()) ? webhook.url : receivers.address(draft.url());
        webhook.write(draft, url, clock.instant());
        webhooks.flush();
        record(webhook, AuditAction.UPDATE, ChangedFields.between(before, WebhookDraft.of(webhook)));
        linedUp.fire(new DeliveriesLinedUp());
        return WebhookView.of(webhook, null);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var webhook = webhooks.findAlone(id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, webhook.version, KIND, id);
        webhooks.delete(webhook);
        webhooks.flush();
        record(webhook, AuditAction.DELETE, Map.of());
    }

    private Webhook require(UUID id) {
        return webhooks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * @param hadBefore the sections that the webhook was already narrowed to, of which some may have been deleted since
     */
    private void requireKnown(WebhookDraft draft, Set<UUID> hadBefore) {
        var wrongs = new ArrayList<ProblemException.Wrong>();
        var events = draft.events() == null ? List.<String>of() : draft.events();
        for (var index = 0; index < events.size(); index++) {
            var event = events.get(index);
            if (!EventType.filters().contains(event)) {
                wrongs.add(ProblemException.Wrong.field("/events/" + index, "unknownValue", unknownEvent(event)));
            }
        }
        var ids = draft.sections() == null ? List.<UUID>of() : draft.sections();
        var known = sections.refs(ids, null).keySet();
        for (var index = 0; index < ids.size(); index++) {
            var id = ids.get(index);
            if (!known.contains(id) && !hadBefore.contains(id)) {
                wrongs.add(ProblemException.Wrong.field("/sections/" + index, "notFound", unknownSection(id)));
            }
        }
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
    }

    private static Message unknownSection(UUID id) {
        return Message.of("There is no section %s.", "لا يوجد قسم %s.", id);
    }

    private static Message unknownEvent(String event) {
        return Message.of(
                "There is no event «%s»; there are %s.",
                "لا يوجد حدث «%s»، والموجود: %s.", event, String.join(", ", EventType.filters()));
    }

    private void record(Webhook webhook, AuditAction action, Map<String, ?> details) {
        var named = new HashMap<String, Object>(details);
        named.put("name", webhook.name);
        // The rest of an address often holds a secret.
        named.put("host", URI.create(webhook.url).getHost());
        audit.record(action, KIND, webhook.id, named);
    }
}
