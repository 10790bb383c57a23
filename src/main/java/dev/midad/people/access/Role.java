package dev.midad.people.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what a token's holder may do. A role includes weaker ones, as {@link #included} says. */
@Schema(description = "What a token's holder may do. A role includes those below it.")
public enum Role {
    ADMIN,
    EDITOR,
    WRITER,
    MODERATOR,
    READER;

    /** These constants name the roles for {@code @RolesAllowed}. */
    public static final String ADMINS = "admin";

    public static final String EDITORS = "editor";
    public static final String WRITERS = "writer";
    public static final String MODERATORS = "moderator";
    public static final String READERS = "reader";

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** Returns the tags of this role and of all roles that it includes. */
    public Set<String> included() {
        return switch (this) {
            case ADMIN -> Set.of("admin", "editor", "writer", "moderator", "reader");
            case EDITOR -> Set.of("editor", "writer", "moderator", "reader");
            case WRITER -> Set.of("writer", "reader");
            case MODERATOR -> Set.of("moderator", "reader");
            case READER -> Set.of("reader");
        };
    }

    public boolean includes(Role other) {
        return included().contains(other.tag());
    }
}
