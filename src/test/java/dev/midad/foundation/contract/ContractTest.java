package dev.midad.foundation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.ContractFilter;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ContractTest {

    /** With {@code -Dmidad.openapi.write=true} the file is written anew instead; the change is then read in the diff. */
    @Test
    void theCommittedContractIsTheServedOne() throws IOException {
        var served = new String(Newsroom.reader().get("/v1/openapi.yaml").asByteArray(), StandardCharsets.UTF_8);

        if (Boolean.getBoolean("midad.openapi.write")) {
            Files.writeString(ContractFilter.FILE, served);
        }

        assertEquals(Files.readString(ContractFilter.FILE), served);
    }

    @Test
    void theContractCanBeBrowsed() {
        Newsroom.reader().get("/docs/").then().statusCode(200);
    }
}
