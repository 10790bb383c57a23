package dev.midad.newsroom.issues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;

/** Describes an issue in the vocabulary of schema.org, for the head of its page. */
@ApplicationScoped
class DescribeIssue {

    private final Publications publications;
    private final ObjectMapper json;

    DescribeIssue(Publications publications, ObjectMapper json) {
        this.publications = publications;
        this.json = json;
    }

    /**
     * Returns the issue as JSON for a script element. Text that holds {@code </script>} would end the element, so each
     * less-than sign is written as an escape, which JSON allows.
     */
    String of(IssueView issue) {
        try {
            return json.writeValueAsString(PublicationIssue.of(issue, publications.read()))
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
