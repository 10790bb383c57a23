package dev.midad.moving.adoption;

import dev.midad.language.text.ForeignMedia;
import dev.midad.language.text.MediaInBody;
import dev.midad.newsroom.media.BringMedium.Brought;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds what asking an address has brought.
 *
 * @param medium null where it brought none; then the reason says why
 * @param isNew whether the library did not have the file before
 */
record Fetched(
        ForeignMedia.@Nullable Medium medium,
        boolean isNew,
        @Nullable String reason,
        @Nullable String detail) {

    /** Says that the server of the address was asked no more. */
    static final Fetched GIVEN_UP =
            failed("givenUp", "Twenty files one after the other could not be had from this server.");

    /** Says that the server of the address asked to be left alone for longer than is waited. */
    static final Fetched NOT_NOW = failed("notNow", "The server asks to be left alone for longer than two minutes.");

    static final Fetched WRONG_KIND = failed("wrongKind", "The file is of a kind that cannot be shown in this place.");

    static Fetched of(Brought brought) {
        return new Fetched(new ForeignMedia.Medium(brought.id(), use(brought)), brought.isNew(), null, null);
    }

    static Fetched failed(String reason, String detail) {
        return new Fetched(null, false, reason, detail);
    }

    private static MediaInBody.Kind use(Brought brought) {
        return switch (brought.kind()) {
            case IMAGE -> brought.isPicture() ? MediaInBody.Kind.IMAGE : MediaInBody.Kind.FILE;
            case AUDIO -> MediaInBody.Kind.AUDIO;
            case VIDEO -> MediaInBody.Kind.VIDEO;
            case DOCUMENT -> MediaInBody.Kind.FILE;
        };
    }

    /** Returns the same for the next article with the address, before which the library has the file. */
    Fetched told() {
        return new Fetched(medium, false, reason, detail);
    }

    String requireReason() {
        return Objects.requireNonNull(reason);
    }
}
