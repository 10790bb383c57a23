package dev.midad.language.text;

/**
 * Something that keeps a body from being accepted.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) from the body's root; empty for the body as a whole
 * @param code what, for programs
 * @param english what, for people
 * @param arabic the same in Arabic
 */
public record Finding(String pointer, String code, String english, String arabic) {}
