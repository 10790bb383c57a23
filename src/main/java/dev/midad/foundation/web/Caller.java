package dev.midad.foundation.web;

import java.util.Optional;
import java.util.UUID;

/** Tells whose request the present one is, for what is kept for each caller alone. */
public interface Caller {

    /** Empty where nobody is signed in. */
    Optional<UUID> callerId();
}
