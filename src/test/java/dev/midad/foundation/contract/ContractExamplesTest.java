package dev.midad.foundation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.ContractFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractExamplesTest {

    @Test
    void everyExampleIsOfItsSchema() {
        assertEquals(List.of(), ContractFilter.wrongExamples());
    }
}
