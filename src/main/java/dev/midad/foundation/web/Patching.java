package dev.midad.foundation.web;

/** Names the media type of a PATCH's body; application/json is taken as the same. */
public final class Patching {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Patching() {}
}
