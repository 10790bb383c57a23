package dev.midad.foundation.web;

/** Holds a sentence for people, in both languages that Midad speaks. */
public record Message(String english, String arabic) {

    /** Returns the sentence with its {@code %s} filled in, in both languages alike. */
    public static Message of(String english, String arabic, Object... arguments) {
        return new Message(english.formatted(arguments), arabic.formatted(arguments));
    }

    public String in(Language language) {
        return language == Language.ARABIC ? arabic : english;
    }

    @Override
    public String toString() {
        return english;
    }
}
