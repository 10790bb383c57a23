package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.LogStirred;
import dev.midad.foundation.changes.WokenThread;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with webhooks whenever the change log may have grown: one thread shares the log out, and another has
 * deliveries sent.
 */
@ApplicationScoped
class WebhookWork {

    // Receivers are not to wait long once the database is back.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    // Acts in quick succession are shared out at once: each turn costs as many statements as an act.
    private static final Duration GATHERS = Duration.ofMillis(200);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
    // No notification comes when a change settles, or when another replica stops sharing out.
    private static final Duration UNSETTLED = Duration.ofSeconds(1);

    private final FanOut fanOut;
    private final Dispatcher dispatcher;
    private @Nullable WokenThread sharing;
    private volatile @Nullable WokenThread sending;

    WebhookWork(FanOut fanOut, Dispatcher dispatcher) {
        this.fanOut = fanOut;
        this.dispatcher = dispatcher;
    }

    /**
     * Starts the threads at the first event. In a command no log events come, and so no thread starts: a command sends
     * nothing.
     */
    void stirred(@Observes LogStirred event) {
        if (sharing == null) {
            sending = WokenThread.start(
                    "webhook-sending", WokenThread.Pace.prompt(LONGEST_PAUSE), () -> dispatcher.dispatch(this::send));
            sharing = WokenThread.start("webhook-sharing", new WokenThread.Pace(GATHERS, LONGEST_PAUSE), this::share);
        } else {
            sharing.wake();
        }
    }

    void linedUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesLinedUp event) {
        send();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (sharing != null) {
            sharing.stop();
            sharing.join();
        }
        var thread = sending;
        if (thread != null) {
            thread.stop();
            thread.join();
            dispatcher.stop(LAST_ANSWERS);
        }
    }

    private Duration share() {
        var backlog = fanOut.backlog();
        while (backlog == FanOut.Backlog.SOMETHING && fanOut.shareNext()) {
            backlog = fanOut.backlog();
        }
        return backlog == FanOut.Backlog.NOTHING ? WokenThread.IDLE : UNSETTLED;
    }

    private void send() {
        var thread = sending;
        if (thread != null) {
            thread.wake();
        }
    }
}
