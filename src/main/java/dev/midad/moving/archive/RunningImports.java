package dev.midad.moving.archive;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Holds up the end of the program until the imports have written the lines that they are at, and no longer. */
@ApplicationScoped
public class RunningImports {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private int running;
    private boolean isEnding;

    /** Is one import, which writes to the database only while it runs, and rests while it waits for input. */
    public final class Run implements AutoCloseable {

        private boolean isRunning;

        private Run() {}

        /** Begins or goes on, unless the program ends; what is asked then must touch the database no more. */
        void goOn() {
            synchronized (RunningImports.this) {
                if (!isRunning && !isEnding) {
                    isRunning = true;
                    running++;
                }
            }
        }

        void rest() {
            synchronized (RunningImports.this) {
                if (isRunning) {
                    isRunning = false;
                    running--;
                    RunningImports.this.notifyAll();
                }
            }
        }

        boolean isRunning() {
            synchronized (RunningImports.this) {
                return isRunning;
            }
        }

        /** Returns whether the import is to end after the line that it is at. */
        public boolean isToEnd() {
            synchronized (RunningImports.this) {
                return isEnding;
            }
        }

        @Override
        public void close() {
            rest();
        }
    }

    /** Begins an import; the caller closes it when the database is touched no more. */
    public Run begin() {
        var run = new Run();
        run.goOn();
        return run;
    }

    synchronized void end(@Observes ShutdownEvent event) throws InterruptedException {
        isEnding = true;
        var until = System.nanoTime() + LONGEST.toNanos();
        for (var left = LONGEST.toMillis(); running > 0 && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
