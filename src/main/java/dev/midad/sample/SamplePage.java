package dev.midad.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.articles.ArticleDraft;
import dev.midad.authors.AuthorDraft;
import dev.midad.sections.SectionDraft;
import java.time.Instant;

/** A page of a weekly as the requests that make it. */
record SamplePage(
        JsonNode publication, SectionDraft section, AuthorDraft author, ArticleDraft article, Instant publishAt) {}
