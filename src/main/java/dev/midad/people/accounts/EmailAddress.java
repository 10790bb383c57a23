package dev.midad.people.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** The one way in which an e-mail address is written and compared. */
final class EmailAddress {

    private EmailAddress() {}

    static String folded(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
