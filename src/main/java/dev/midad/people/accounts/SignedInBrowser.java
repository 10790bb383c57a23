package dev.midad.people.accounts;

/** Holds the token of a browser's new session, and whose it is. */
record SignedInBrowser(String token, MeView me) {

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "SignedInBrowser[" + me.id() + "]";
    }
}
