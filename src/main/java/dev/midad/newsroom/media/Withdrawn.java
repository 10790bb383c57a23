package dev.midad.newsroom.media;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** Refuses readers a medium that they must not get, and says why. */
final class Withdrawn {

    private Withdrawn() {}

    /**
     * Lets a medium through that readers may have.
     *
     * @param isShown whether an article that readers have shows it
     * @throws ProblemException {@code taken-down} where it was taken down, or its rights do not hold; {@code not-found}
     *     where nothing shows it
     */
    static void require(boolean isShown, boolean isUsable, Standing.@Nullable Withdrawal takedown) {
        requireNotTakenDown(takedown);
        if (!isShown) {
            throw ProblemException.notFound();
        }
        if (!isUsable) {
            throw ProblemException.of(
                    ProblemType.TAKEN_DOWN,
                    "The rights to show it have ended, or have not begun.",
                    "انتهى حق عرضه أو لم يبدأ بعد.");
        }
    }

    /** @throws ProblemException {@code taken-down} where it was taken down */
    static void requireNotTakenDown(Standing.@Nullable Withdrawal takedown) {
        if (takedown != null) {
            throw takenDown(takedown);
        }
    }

    private static ProblemException takenDown(Standing.Withdrawal takedown) {
        var stated = takedown.statement() == null
                ? new Message("It was taken down.", "سُحب من النشر.")
                : new Message(takedown.statement(), takedown.statement());
        return ProblemException.of(ProblemType.TAKEN_DOWN, stated).telling("reason", takedown.reason());
    }
}
