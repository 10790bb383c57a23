package dev.midad;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Has Java give memory back to the machine. Left to itself it keeps a heap as large as its busiest second needed: after
 * the index is read at the start, or a picture is made, that is mostly empty.
 */
final class Memory {

    /**
     * Holds the options of the machine that may be set while it runs, in the order in which each is legal. An interval
     * without a collection ends in one, and only a collection finds out what can be given back.
     */
    private static final Map<String, String> OPTIONS = options();

    private Memory() {}

    /** Sets what whoever has started Java left unsaid. Another virtual machine than HotSpot is left as it is. */
    static void giveBack() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        OPTIONS.forEach((name, value) -> {
            try {
                if (machine.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
                    machine.setVMOption(name, value);
                }
            } catch (IllegalArgumentException unknown) {
                // Beside another bound that was given, or with another collector, this one has no meaning.
            }
        });
    }

    private static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("MinHeapFreeRatio", "10");
        options.put("MaxHeapFreeRatio", "30");
        options.put("G1PeriodicGCInterval", "120000");
        return options;
    }
}
