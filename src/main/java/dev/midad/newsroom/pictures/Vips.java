package dev.midad.newsroom.pictures;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Writes AVIF by the program {@code vipsthumbnail} where it is installed, since no encoder of it runs in Java. */
final class Vips {

    private static final String PROGRAM = "vipsthumbnail";
    private static final long LONGEST_SECONDS = 60;
    private static final int QUALITY = 55;

    private Vips() {}

    static boolean isInstalled() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
    }

    /** @param file named as no other file of its folder, since the files on the way to it are named after it */
    static void writeAvif(Pixels pixels, Path file) throws IOException {
        var whole = file.resolveSibling(file.getFileName() + ".png");
        var made = file.resolveSibling(file.getFileName() + ".avif");
        try {
            ImageIO.write(pixels.image(), "png", whole.toFile());
            run(new ProcessBuilder(
                    PROGRAM,
                    whole.toString(),
                    "--size",
                    pixels.width() + "x" + pixels.height() + "!",
                    "-o",
                    made + "[Q=" + QUALITY + ",strip]"));
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
            Files.deleteIfExists(made);
        }
    }

    private static void run(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(PROGRAM + " took longer than " + LONGEST_SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw new IOException(PROGRAM + " ended with " + process.exitValue());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(PROGRAM + " was stopped", stopping);
        } finally {
            process.destroyForcibly();
        }
    }
}
