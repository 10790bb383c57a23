package dev.midad.language.text;

/**
 * Describes a fault that keeps a body from being accepted.
 *
 * @param pointer where it stands, as a JSON Pointer (RFC 6901) from the body's root; empty for the body as a whole
 * @param code the kind of fault, for programs
 * @param english the explanation for people
 * @param arabic the explanation in Arabic
 */
public record Finding(String pointer, String code, String english, String arabic) {}
