package dev.midad.foundation.store;

import java.util.regex.Pattern;

/** Knows which keys there may be: none of them leads out of its folder, or means another key elsewhere. */
final class Keys {

    private static final Pattern KEY =
            Pattern.compile("(?=.{1,200}$)(?!\\.+(/|$))[a-z0-9.-]+(/(?!\\.+(/|$))[a-z0-9.-]+)*");

    private Keys() {}

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Returns the key. A key that is none is a fault of ours, never of a caller, who makes no keys. */
    static String require(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("No key of a file: " + key);
        }
        return key;
    }
}
