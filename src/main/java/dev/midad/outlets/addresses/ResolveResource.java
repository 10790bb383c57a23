package dev.midad.outlets.addresses;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.redirects.Redirects;
import dev.midad.newsroom.redirects.SitePath;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells sites what stands at an address of theirs. */
@Path("/v1/resolve")
@Delivered
@Blocking
@Tag(name = "Delivery")
public class ResolveResource {

    static final int MOST_CHARACTERS = 4_000;

    private final Resolver resolver;
    private final Redirects redirects;

    ResolveResource(Resolver resolver, Redirects redirects) {
        this.resolver = resolver;
        this.redirects = redirects;
    }

    @GET
    @Operation(
            operationId = "resolveAddress",
            summary = "Say what stands at an address of the site, present or old",
            description =
                    "By the publication's `articleUrl` and `addresses` first, former slugs among them; then by the redirects of editors; then by the addresses of other systems, such as `/2024/11/13/slug`, `/category/slug` and `/slug/amp`. Writings do not matter: encoded twice, with or without diacritics, cut in the middle of a letter. `404` where nothing stands there.")
    public ResolvedView resolve(
            @QueryParam("path")
                    @Parameter(
                            required = true,
                            description =
                                    "The path, perhaps with a query, or the whole URL, percent-encoded as any value",
                            schema = @Schema(type = SchemaType.STRING, maxLength = MOST_CHARACTERS),
                            example = "/2024/11/13/الكويت-تستضيف-مؤتمر")
                    @Nullable
                    String path) {
        if (path == null || path.isBlank()) {
            throw ProblemException.invalidParameter(
                    "path", "required", new Message("This is required.", "هذه القيمة مطلوبة."));
        }
        if (path.length() > MOST_CHARACTERS) {
            throw ProblemException.invalidParameter(
                    "path", "tooLong", Message.of("At most %s characters.", "%s حرف على الأكثر.", MOST_CHARACTERS));
        }
        var resolved = resolver.resolve(SitePath.of(path)).orElseThrow(ProblemException::notFound);
        if (resolved.redirect() != null) {
            redirects.used(resolved.redirect());
        }
        return resolved.view();
    }
}
