package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.LogStirred;
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
            sending = WokenThread.start("webhook-sending", () -> dispatcher.dispatch(this::send));
            sharing = WokenThread.start("webhook-sharing", this::share);
        } else {
            sharing.wake();
            send();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (sharing != null) {
            sharing.stop();
        }
        var thread = sending;
        if (thread != null) {
            thread.stop();
            dispatcher.stop(LAST_ANSWERS);
        }
    }

    private void share() {
        while (fanOut.isBehind() && fanOut.shareNext()) {
            send();
        }
    }

    private void send() {
        var thread = sending;
        if (thread != null) {
            thread.wake();
        }
    }
}
