package dev.midad.newsroom.locks;

import dev.midad.foundation.web.Colleague;
import java.time.Instant;

/** Says that a person is editing an article, as far as that person told Midad. */
record ArticleLock(Colleague holder, Instant since, Instant expiresAt) {}
