package dev.midad.conversation.spam;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is taken from whom, and what is held back. */
@ConfigMapping(prefix = "midad.comments")
public interface CommentsConfiguration {

    /** Submissions from one address within the window; mobile networks put many readers behind one. */
    @WithDefault("20")
    long perAddress();

    @WithDefault("10M")
    Duration perAddressWindow();

    /** Submissions to one article within the window, from wherever. */
    @WithDefault("120")
    long perArticle();

    @WithDefault("1M")
    Duration perArticleWindow();

    /** Likes from one address within a minute. */
    @WithDefault("60")
    long likesPerAddress();

    /** After so many approvals by moderators a commenter skips the queue; 0: nobody does. */
    @WithDefault("3")
    int trustAfter();

    /** A comment with more links waits for a moderator. */
    @WithDefault("2")
    int maxLinks();

    /** A sender who is faster than this after asking for the form is taken for a program. */
    @WithDefault("3S")
    Duration minimumTime();

    /** From this score on, a comment waits for a moderator, whatever the rules of its section. */
    @WithDefault("0.5")
    double holdScore();

    /** From this score on, it goes to the spam. */
    @WithDefault("0.9")
    double spamScore();
}
