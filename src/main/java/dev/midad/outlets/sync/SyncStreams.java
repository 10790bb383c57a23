package dev.midad.outlets.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Sends a client everything that its copy lacks in one answer, one item a line, and holds no more than one page in
 * memory.
 */
@ApplicationScoped
class SyncStreams {

    private static final int PAGE = 200;

    private final SyncPages pages;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;
    private final Semaphore free;

    SyncStreams(SyncPages pages, CurrentVertxRequest request, ObjectMapper json, SyncConfiguration configuration) {
        this.pages = pages;
        this.request = request;
        this.json = json;
        this.free = new Semaphore(configuration.maxStreams());
    }

    /**
     * Streams everything after the place. It refuses the client when too many streams are open, because each holds a
     * thread until its client has read it.
     */
    StreamingOutput from(SyncScope scope, SyncPlace place) {
        if (!free.tryAcquire()) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "Too many copies are being made at once. Wait, or take pages of JSON.",
                            "تُنسخ نسخ كثيرة في الوقت نفسه. انتظر، أو اطلب صفحات JSON.")
                    .with("Retry-After", "10");
        }
        request.getCurrent().addEndHandler(unused -> free.release());
        return out -> write(scope, place, out);
    }

    private void write(SyncScope scope, SyncPlace from, OutputStream out) throws IOException {
        for (var page = pages.page(scope, from, PAGE);
                ;
                page = pages.next(scope, page.info().next(), PAGE)) {
            for (var item : page.items()) {
                out.write(item);
                out.write('\n');
            }
            // A client whose connection breaks goes on from the last of these lines.
            out.write(json.writeValueAsBytes(Map.of("page", page.info())));
            out.write('\n');
            out.flush();
            if (!page.info().more()) {
                return;
            }
        }
    }
}
