package dev.midad.people.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** How long sign-ins and links last, and how many guesses are let through. */
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

    /** The page of the newsroom's front end that takes a one-time link up. */
    Optional<String> linkBase();

    Attempts attempts();

    /** How many failed attempts are free before the next has to wait. */
    interface Attempts {

        /** At one account from one address. */
        @WithDefault("5")
        @WithName("per-account-and-address")
        int perPair();

        /** At one account from all addresses that it has not signed in from. */
        @WithDefault("20")
        int perAccount();

        /** From one address, at accounts that have not signed in from there. */
        @WithDefault("100")
        int perAddress();
    }
}
