package dev.midad.newsroom.locks;

import dev.midad.foundation.web.Colleague;
import java.time.Instant;

/** That somebody is editing an article, as far as they said so. */
record ArticleLock(Colleague holder, Instant since, Instant expiresAt) {}
