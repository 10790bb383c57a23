package dev.midad.articles;

import dev.midad.web.Colleague;
import java.time.Instant;

/** That somebody is editing an article, as far as they said so. */
record ArticleLock(Colleague holder, Instant since, Instant expiresAt) {}
