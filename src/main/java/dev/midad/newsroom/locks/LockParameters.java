package dev.midad.newsroom.locks;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Says how a client wants to take a lock, as the client sent it. */
public record LockParameters(
        @QueryParam("ttl")
        @Parameter(
                description = "For how many seconds; renew it before they are over",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "10", maximum = "600", defaultValue = "60"))
        @Nullable
        String ttl,

        @QueryParam("takeOver")
        @Parameter(
                description = "`true` takes it from whoever has it",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @Nullable
        String takeOver) {

    private static final int LEAST = 10;
    private static final int USUAL = 60;
    private static final int MOST = 600;

    Duration lasting() {
        if (ttl == null) {
            return Duration.ofSeconds(USUAL);
        }
        try {
            var seconds = Integer.parseInt(ttl);
            if (seconds >= LEAST && seconds <= MOST) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException notANumber) {
            // It is refused below, like every number out of range.
        }
        throw ProblemException.invalidParameter(
                "ttl",
                "outOfRange",
                Message.of("A whole number from %s to %s.", "عدد صحيح من %s إلى %s.", LEAST, MOST));
    }

    boolean takesOver() {
        return Parameters.flag("takeOver", takeOver);
    }
}
