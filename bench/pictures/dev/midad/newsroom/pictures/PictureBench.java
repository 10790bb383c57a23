package dev.midad.newsroom.pictures;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Renders pictures to six widths of WebP, to one, and ten at once, and prints the CPU seconds and the memory that it took. */
public final class PictureBench {

    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 10;
    private static final long HEAP = Runtime.getRuntime().maxMemory();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PictureEngine engine = new PictureEngine(new DecodeSlots(
            HEAP * 4 / 10, HEAP * 3 / 4, AT_ONCE, Duration.ofMinutes(5)));
    private final Path directory;

    private PictureBench(Path directory) {
        this.directory = directory;
    }

    public static void main(String... arguments) throws Exception {
        var directory = Files.createTempDirectory("pictures");
        var pictures = arguments.length == 0
                ? List.of(drawn(directory))
                : Stream.of(arguments).map(Path::of).toList();
        for (var picture : pictures) {
            new PictureBench(directory).measure(picture);
        }
    }

    private void measure(Path picture) throws Exception {
        System.out.printf("%s, %s%n", picture.getFileName(), PictureHeaders.read(picture));
        print("320 alone", () -> render(picture, 320));
        print("six widths", () -> render(picture, 320, 480, 640, 960, 1280, 1920));
        print("impression of the original", () -> engine.impression(picture));
        var smallest = render(picture, 320).get(0).file();
        print("impression of the smallest", () -> engine.impression(smallest));
        print("six widths of ten at once", () -> tenAtOnce(picture));
    }

    private List<Rendition> render(Path picture, Integer... widths) throws IOException {
        var wanted = Stream.of(widths)
                .map(width -> new Wanted(new Preset("w" + width, width, null), RenditionFormat.WEBP))
                .toList();
        var own = Files.createTempDirectory(directory, "renditions");
        return engine.render(picture, Framing.CENTRED, wanted, new Credits("Midad", null), own);
    }

    private Object tenAtOnce(Path picture) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<List<Rendition>> six = () -> render(picture, 320, 480, 640, 960, 1280, 1920);
            var all = new ArrayList<>(threads.invokeAll(Collections.nCopies(AT_ONCE, six)));
            for (var one : all) {
                one.get();
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static void print(String what, Callable<?> work) throws Exception {
        var best = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            var before = SYSTEM.getProcessCpuTime();
            work.call();
            best = Math.min(best, (SYSTEM.getProcessCpuTime() - before) / 1e9);
        }
        System.out.printf("  %-28s %6.2f s CPU, at most %d MB of memory so far%n", what, best, peakMegabytes());
    }

    /** Returns the most memory that the process has had, the native one of decoders with it; Linux alone tells. */
    private static long peakMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static Path drawn(Path directory) throws IOException {
        var random = new Random(1);
        var image = new BufferedImage(6000, 4000, BufferedImage.TYPE_3BYTE_BGR);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var grain = random.nextInt(24);
                var red = (int) (110 + 90 * Math.sin(x / 310.0 + y / 900.0) + 20 * Math.sin(x / 17.0)) + grain;
                var green = (int) (110 + 80 * Math.cos(y / 270.0 - x / 1500.0)) + grain;
                var blue = (int) (100 + 70 * Math.sin(x * (double) y / 2e6)) + grain;
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        var file = directory.resolve("drawn.jpg");
        ImageIO.write(image, "jpeg", file.toFile());
        return file;
    }
}
