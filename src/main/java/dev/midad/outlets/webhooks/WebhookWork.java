package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.LogStirred;
import dev.midad.foundation.changes.WokenThread;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with webhooks whenever the change log may have grown: one thread shares the log out, and another has
 * deliveries sent.
 */
@ApplicationScoped
class WebhookWork {

    // Receivers are not to wait long once the database is back.
    private static final WokenThread.Pace PACE = WokenThread.Pace.prompt(Duration.ofSeconds(2));
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

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
            sending = WokenThread.start("webhook-sending", PACE, this::dispatch);
            sharing = WokenThread.start("webhook-sharing", PACE, this::share);
        } else {
            sharing.wake();
            send();
        }
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

    private boolean dispatch() {
        dispatcher.dispatch(this::send);
        return true;
    }

    private boolean share() {
        while (fanOut.isBehind() && fanOut.shareNext()) {
            send();
        }
        return true;
    }

    private void send() {
        var thread = sending;
        if (thread != null) {
            thread.wake();
        }
    }
}
