package dev.midad.people.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Sets how long sign-ins and links last, and how many guesses are let through. */
@ConfigMapping(prefix = "midad.auth")
interface AuthConfiguration {

    @WithDefault("15M")
    Duration accessTokenLife();

    @WithDefault("30D")
    Duration refreshTokenLife();

    @WithDefault("7D")
    Duration invitationLife();

    @WithDefault("1H")
    Duration resetLife();

    /** Returns the address of the front end's page that takes up a one-time link. */
    Optional<String> linkBase();

    Attempts attempts();

    /** Sets how many failed attempts are free before the next has to wait. */
    interface Attempts {

        /** Returns the number of free attempts at one account from one address. */
        @WithDefault("5")
        @WithName("per-account-and-address")
        int perPair();

        /** Returns the number of free attempts at one account from all addresses that it has not signed in from. */
        @WithDefault("20")
        int perAccount();

        /** Returns the number of free attempts from one address, at accounts that have not signed in from there. */
        @WithDefault("100")
        int perAddress();
    }
}
