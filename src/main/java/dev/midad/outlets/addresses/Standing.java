package dev.midad.outlets.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds something that readers have, or that was taken from them for a stated reason, as it was found.
 *
 * @param section the slug of the section that it lies in
 * @param isGone whether it was taken down
 * @param foundBy the folded slug, present or former, or the id that led to it
 */
record Standing(
        String kind,
        UUID id,
        String slug,
        String lang,
        @Nullable String section,
        boolean isGone,
        String foundBy) {}
