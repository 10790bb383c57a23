package dev.midad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void whatIsNotUsedIsGivenBackAndWhatWasAskedForIsLeft() {
        machine.setVMOption("MaxHeapFreeRatio", "55");

        Memory.giveBack();

        assertEquals("10", option("MinHeapFreeRatio"));
        assertEquals("55", option("MaxHeapFreeRatio"));
        assertEquals("120000", option("G1PeriodicGCInterval"));
    }

    private String option(String name) {
        return machine.getVMOption(name).getValue();
    }
}
