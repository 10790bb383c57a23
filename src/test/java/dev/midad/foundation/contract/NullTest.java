package dev.midad.foundation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Acts;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be left out may be null, as the contract says of all requests. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NullTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /v1/editorial/articles/{id}/publish | null | 200",
                "POST /v1/editorial/articles/{id}/preflight | null | 200",
                "POST /v1/editorial/articles/{id}/unpublish | null | 200",
                "POST /v1/editorial/articles/{id}/preview-links | null | 201",
                "POST /v1/editorial/articles/{id}/preview-links | {'expiresIn':null,'note':null} | 201",
                "POST /v1/editorial/articles/{id}/take-down | {'reason':null} | 422",
                "POST /v1/editorial/comments/{id}/approve | null | 200",
                "POST /v1/editorial/comments/{id}/approve | {'reason':null} | 200",
                "POST /v1/editorial/comments/{id}/reject | null | 200",
                "POST /v1/editorial/comments/{id}/spam | null | 200",
                "POST /v1/editorial/sections | {'name':'UNIQUE','lang':null,'position':null} | 201",
                "POST /v1/editorial/sections | null | 400",
                "POST /v1/editorial/comment-bans | {'kind':'word','word':'UNIQUE','address':null,'note':null,'expiresAt':null} | 201",
                "POST /v1/editorial/tokens | {'name':'x','role':'reader','expiresAt':null} | 201",
                "POST /v1/editorial/webhooks/{id}/secrets | null | 201",
                "POST /v1/editorial/webhooks/{id}/secrets | {'overlapHours':null} | 201"
            })
    void whatMayBeLeftOutMayBeNull(String operation, String body, int status) {
        var written = body.replace('\'', '"').replace("UNIQUE", "كلمة" + UUID.randomUUID());
        var act = Objects.requireNonNull(Acts.BY_OPERATION.get(operation));

        var answer = act.prepare(Newsroom.ADMIN).sending(written).send(operation, Newsroom.admin());

        assertEquals(status, answer.statusCode(), answer.asString());
    }
}
