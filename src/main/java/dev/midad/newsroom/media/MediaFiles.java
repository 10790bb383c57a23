package dev.midad.newsroom.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.midad.foundation.database.DatabaseAwayException;
import dev.midad.foundation.store.StoreUnavailable;
import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.FrameworkRefusals;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.Ref;
import dev.midad.foundation.web.RequestIds;
import dev.midad.newsroom.media.Standing.Ready;
import dev.midad.newsroom.pictures.UnusablePicture;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives readers the bytes of media. Whether they may have them is judged at each request, by what the database's clock
 * and the change log say just then; an address of a former edition leads to the present one.
 */
@ApplicationScoped
class MediaFiles {

    private static final Logger LOG = Logger.getLogger(MediaFiles.class);
    /** Runs after the framework has answered cross-origin requests, with the answers that are kept. */
    private static final int AFTER_CORS = 290;

    private static final int PARTS = 3;
    private static final String TEMPLATE = "/media/{id}/{edition}/{file}";
    private static final String TIMES = "midad.media-times";
    private static final int MOST_TIMES = 5;
    private static final int WEIGHT_OF_A_PLACE = 512;
    private static final long MOST_WEIGHT = 50_000L * WEIGHT_OF_A_PLACE + 32 * 1024 * 1024;

    private final Standings standings;
    private final MediaAddresses addresses;
    private final UseCrops crops;
    private final MakeRenditions renditions;
    private final SendMedia sending;
    private final Sizes sizes;
    private final EdgeProblems problems;
    // What lies under a key never changes, so that this holds whatever becomes of the medium.
    private final Cache<String, Ready> files = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher((String key, Ready ready) -> WEIGHT_OF_A_PLACE
                    + (ready.bytes() == null ? 0 : ready.bytes().length()))
            .executor(Runnable::run)
            .build();

    MediaFiles(
            Standings standings,
            MediaAddresses addresses,
            UseCrops crops,
            MakeRenditions renditions,
            SendMedia sending,
            Sizes sizes,
            EdgeProblems problems) {
        this.standings = standings;
        this.addresses = addresses;
        this.crops = crops;
        this.renditions = renditions;
        this.sending = sending;
        this.sizes = sizes;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_CORS);
    }

    /** Takes the requests for files before the framework looks for a resource, which would cost more than the answer. */
    private void handle(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        var isReading = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        if (!isReading || path == null || !path.startsWith(MediaAddresses.PATH)) {
            context.next();
            return;
        }
        RequestIds.write(context);
        measure(context);
        var parts = path.substring(MediaAddresses.PATH.length()).split("/", -1);
        var id = parts.length == PARTS ? Ref.id(parts[0]) : Optional.<UUID>empty();
        id.ifPresentOrElse(
                medium -> handle(context, medium, parts[1], parts[2]),
                () -> problems.answer(context, ProblemException.notFound()));
    }

    /** Sets the route by which metrics count the request: a metric for each file would be too many. */
    private static void measure(RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(TEMPLATE);
        }
    }

    private void handle(RoutingContext context, UUID id, String edition, String name) {
        var known = standings.known(id);
        var standing = known == null
                ? context.vertx()
                        .executeBlocking(() -> standings.find(id).orElseThrow(ProblemException::notFound), false)
                : Future.succeededFuture(known);
        standing.onSuccess(found -> give(context, found, edition, name)).onFailure(failure -> refuse(context, failure));
    }

    private void give(RoutingContext context, Standing whole, String edition, String name) {
        try {
            var standing = crops.read(whole.medium(), edition).map(whole::of).orElseThrow(ProblemException::notFound);
            var file = MediaFile.of(name, standing, sizes)
                    .filter(addresses::gives)
                    .orElseThrow(ProblemException::notFound);
            var isPrivate = judge(context, standing, file);
            if (!standing.medium().edition().equals(edition)) {
                lead(context, standing, name);
                return;
            }
            var ready = files.getIfPresent(file.key());
            if (ready == null) {
                await(context, standing, edition, file);
            } else {
                sending.send(context, standing, file, ready, isPrivate);
            }
        } catch (RuntimeException failure) {
            refuse(context, failure);
        }
    }

    /** Waits for the file, and then judges anew, since making it may have taken longer than the rights last. */
    private void await(RoutingContext context, Standing standing, String edition, MediaFile file) {
        int times = context.get(TIMES, 0);
        context.put(TIMES, times + 1);
        if (times >= MOST_TIMES) {
            throw new MakeRenditions.Busy(1);
        }
        var there = context.vertx().getOrCreateContext();
        renditions
                .ready(standing, file)
                .onSuccess(ready -> files.put(file.key(), ready))
                .onComplete(made -> there.runOnContext(unused -> {
                    if (made.succeeded()) {
                        handle(context, standing.medium().id(), edition, file.name());
                    } else {
                        refuse(context, made.cause());
                    }
                }));
    }

    /**
     * Lets through who may have the file.
     *
     * @return whether that is only whoever has the signed address
     */
    private boolean judge(RoutingContext context, Standing standing, MediaFile file) {
        var token = context.request().getParam(MediaAddresses.TOKEN);
        var id = standing.medium().id();
        Withdrawn.requireNotTakenDown(standing.takedown());
        if (addresses.opens(token, id)) {
            return true;
        }
        if (file.isOriginal() && standing.medium().hasSizes()) {
            // The original says where it was taken, which readers must not learn.
            throw ProblemException.notFound();
        }
        if (file.isOwnSize() && !addresses.opens(token, id, size(file))) {
            throw ProblemException.notFound();
        }
        Withdrawn.require(standing.shown(), standing.usable(), standing.takedown());
        return false;
    }

    private static String size(MediaFile file) {
        return file.name().substring(0, file.name().lastIndexOf('.'));
    }

    /** Leads from the address of a former edition to the present one, so that a page from before shows what is right. */
    private static void lead(RoutingContext context, Standing standing, String name) {
        var query = context.request().query();
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(
                        HttpHeaders.LOCATION,
                        "../" + standing.medium().edition() + '/' + name + (query == null ? "" : '?' + query))
                .end();
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (context.response().closed() || context.response().headWritten()) {
            return;
        }
        problems.answer(context, problem(failure));
    }

    private static ProblemException problem(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof MakeRenditions.Busy busy) {
            return later(busy.seconds());
        }
        if (failure instanceof DatabaseAwayException) {
            return FrameworkRefusals.databaseAway();
        }
        if (failure instanceof StoreUnavailable unavailable) {
            LOG.warnf("The store of media does not work: %s", unavailable.getMessage());
            return later(5);
        }
        if (failure instanceof UnusablePicture || failure instanceof MissingFile) {
            LOG.warnf("A file of a medium cannot be given: %s", failure.getMessage());
            return ProblemException.notFound();
        }
        LOG.errorf(failure, "A medium could not be given");
        return ProblemException.of(
                ProblemType.INTERNAL_ERROR,
                "The error is logged under this request's id.",
                "سُجّل الخطأ برقم هذا الطلب.");
    }

    private static ProblemException later(int seconds) {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE, "Ask again in %s seconds.", "أعد الطلب بعد %s ثانية.", seconds)
                .with("Retry-After", String.valueOf(seconds));
    }
}
