package dev.midad.foundation.web;

import java.util.Optional;
import java.util.UUID;

/** Tells who sent the present request, for data that are kept for each caller separately. */
public interface Caller {

    /** Returns the caller's id; empty where the caller is not signed in. */
    Optional<UUID> callerId();
}
