package dev.midad.people.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows a user all sessions in which they are signed in. */
@Schema(name = "UserSessions", description = "Where you are signed in, last used first")
public record SessionsView(@Schema(required = true) List<SessionView> data) {}
