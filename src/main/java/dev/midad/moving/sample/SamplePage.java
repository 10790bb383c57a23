package dev.midad.moving.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.newsroom.articles.ArticleDraft;
import dev.midad.newsroom.authors.AuthorDraft;
import dev.midad.newsroom.sections.SectionDraft;
import java.time.Instant;

/** Holds a page of a weekly as the requests that make it. */
record SamplePage(
        JsonNode publication, SectionDraft section, AuthorDraft author, ArticleDraft article, Instant publishAt) {}
