package dev.midad.people.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** Writes an e-mail address in the one form in which addresses are kept and compared. */
final class EmailAddress {

    private EmailAddress() {}

    static String folded(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
