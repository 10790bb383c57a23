package dev.midad.people.accounts;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Checks the sections that a role is narrowed to. */
@ApplicationScoped
class UserSections {

    private final UserRepository users;

    UserSections(UserRepository users) {
        this.users = users;
    }

    /**
     * Refuses sections that do not exist.
     *
     * @throws ProblemException {@code validation-failed}, which names each of them
     */
    void requireKnown(UserDraft draft) {
        if (draft.sectionIds().isEmpty()) {
            return;
        }
        var unknown = users.unknownSections(draft.sectionIds());
        List<UUID> given = draft.sections() == null ? List.of() : draft.sections();
        var wrongs = IntStream.range(0, given.size())
                .filter(place -> unknown.contains(given.get(place)))
                .mapToObj(place -> ProblemException.Wrong.field(
                        "/sections/" + place,
                        "notFound",
                        Message.of("There is no section %s.", "لا يوجد قسم %s.", given.get(place))))
                .toList();
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
    }
}
