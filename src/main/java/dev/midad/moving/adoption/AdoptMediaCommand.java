package dev.midad.moving.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.language.text.ForeignMedia;
import dev.midad.moving.archive.CommandImport;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Brings the files that articles show from the servers of others into the library, from the command line. */
public class AdoptMediaCommand implements QuarkusApplication {

    public static final String NAME = "adopt-media";

    private final Adoption adoption;
    private final ObjectMapper json;

    AdoptMediaCommand(Adoption adoption, ObjectMapper json) {
        this.adoption = adoption;
        this.json = json;
    }

    /**
     * @return 0 where all went well, 1 where a file could not be had or the report not be written, 2 where the command
     *     is wrong, 143 where the program was told to stop
     */
    @Override
    public int run(String... words) {
        AdoptionWords said;
        try {
            said = AdoptionWords.read(words);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(AdoptionWords.USAGE);
            return 2;
        }
        if (said.isDryRun()) {
            list(said.order());
            return 0;
        }
        try (var report = said.report() == null ? null : opened(said.report())) {
            return adopt(said.order(), new AdoptionReport(json, System.out, System.err, report));
        } catch (IOException failure) {
            System.err.println(said.report() + ": " + failure);
            return 1;
        }
    }

    /** Opens the report behind what it has: a second adoption goes on with the first one's. */
    private static PrintStream opened(Path report) throws IOException {
        return new PrintStream(
                Files.newOutputStream(report, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
    }

    private int adopt(AdoptionOrder order, AdoptionReport report) {
        var isDone = adoption.run(order, report, CommandImport.MIDAD);
        report.summarize();
        if (!isDone) {
            System.err.println("stopped; the same command goes on from there");
            return CommandImport.TERMINATED;
        }
        return report.hasFailures() ? 1 : 0;
    }

    private void list(AdoptionOrder order) {
        var addresses = new HashSet<String>();
        var files = new HashMap<String, Long>();
        var articles = new HashMap<String, Long>();
        adoption.list(order, use -> {
            use.addresses().stream().filter(addresses::add).forEach(one -> count(files, ForeignMedia.host(one)));
            use.addresses().stream().map(ForeignMedia::host).distinct().forEach(host -> count(articles, host));
        });
        files.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(host -> System.out.printf(
                        "%s: %d files in %d articles%n", host.getKey(), host.getValue(), articles.get(host.getKey())));
        System.out.printf("%d files of %d hosts would be fetched.%n", addresses.size(), files.size());
    }

    private static void count(Map<String, Long> counts, String host) {
        counts.merge(host, 1L, Long::sum);
    }
}
