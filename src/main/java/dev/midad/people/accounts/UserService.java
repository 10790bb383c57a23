package dev.midad.people.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Preconditions;
import dev.midad.foundation.web.ProblemException;
import dev.midad.language.text.WordBeginnings;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads, lists, changes and deactivates users. */
@ApplicationScoped
class UserService {

    private final UserRepository users;
    private final UserSections sections;
    private final SessionRepository sessions;
    private final OneTimeLinks links;
    private final Administrators administrators;
    private final Audit audit;
    private final Drafts drafts;
    private final Cursors cursors;
    private final InstantSource clock;

    UserService(
            UserRepository users,
            UserSections sections,
            SessionRepository sessions,
            OneTimeLinks links,
            Administrators administrators,
            Audit audit,
            Drafts drafts,
            Cursors cursors,
            InstantSource clock) {
        this.users = users;
        this.sections = sections;
        this.sessions = sessions;
        this.links = links;
        this.administrators = administrators;
        this.audit = audit;
        this.drafts = drafts;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    UserView read(UUID id) {
        return UserView.of(users.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    PersonView person(UUID id) {
        return PersonView.of(users.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Page<UserView> list(Paging paging, UserFilter filter) {
        return list(paging, filter, UserView::of);
    }

    /** Lists those who work here, or those who left, as their colleagues see them. */
    @Transactional
    Page<PersonView> people(@Nullable String typed, boolean active, Paging paging) {
        return list(
                paging,
                new UserFilter(typed == null ? List.of() : WordBeginnings.patterns(typed), null, null, active),
                PersonView::of);
    }

    private <V> Page<V> list(Paging paging, UserFilter filter, Function<User, V> view) {
        var list = filter.fingerprint();
        var after = cursors.read(list, paging.cursor());
        return Page.of(
                users.listByName(
                        filter,
                        after == null ? null : after.get(0),
                        after == null ? null : UUID.fromString(after.get(1)),
                        paging.limit() + 1),
                paging.limit(),
                view,
                user -> cursors.write(list, List.of(user.name, user.id.toString())),
                paging.count() ? users.count(filter) : null);
    }

    @Transactional
    UserView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var user = requireLocked(id, ifMatch);
        var before = UserDraft.of(user);
        var draft = drafts.patched(before, patch, UserDraft.class);
        sections.requireKnown(draft);
        user.write(draft);
        return saved(user, AuditAction.UPDATE, changes(before, UserDraft.of(user)));
    }

    /** Deactivates a user. No user is deleted: what they wrote keeps its author. */
    @Transactional
    void deactivate(UUID id, @Nullable String ifMatch) {
        var user = requireLocked(id, ifMatch);
        user.deactivate();
        saved(user, AuditAction.DEACTIVATE, Map.of());
    }

    private UserView saved(User user, AuditAction action, Map<String, ?> details) {
        users.flush();
        if (!user.active) {
            sessions.endAll(user.id, null, clock.instant());
            links.removeAll(user.id);
        }
        administrators.requireOne();
        audit.record(action, "user", user.id, details);
        return UserView.of(user);
    }

    /** Returns the fields that changed, each with its value before and after. */
    private static Map<String, Object> changes(UserDraft before, UserDraft after) {
        var changes = new LinkedHashMap<String, Object>();
        add(changes, "name", before.name(), after.name());
        add(changes, "role", before.role(), after.role());
        add(changes, "pictureUrl", before.pictureUrl(), after.pictureUrl());
        add(changes, "sections", before.sectionIds(), after.sectionIds());
        add(changes, "active", before.active(), after.active());
        return changes;
    }

    private static void add(
            Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            var change = new LinkedHashMap<String, @Nullable Object>();
            change.put("from", before);
            change.put("to", after);
            changes.put(field, change);
        }
    }

    private User requireLocked(UUID id, @Nullable String ifMatch) {
        var user = users.findLocked(id).orElseThrow(ProblemException::notFound);
        Preconditions.requireMatch(ifMatch, user.version);
        return user;
    }
}
