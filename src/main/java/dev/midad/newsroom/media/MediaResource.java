package dev.midad.newsroom.media;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves media to readers. */
@Path("/v1/media")
@Delivered
@Tag(name = "Delivery")
public class MediaResource {

    private final ReadMedium reading;

    MediaResource(ReadMedium reading) {
        this.reading = reading;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMedium",
            summary = "Read a medium that an article shows",
            description =
                    "`404` while no article that readers have shows it; `410` once it was taken down or its rights have ended.")
    public ShownMedium read(
            @PathParam("id") UUID id,
            @QueryParam("lang")
                    @Parameter(description = "Language of its words; the publication's where it is left out")
                    @Nullable
                    String lang) {
        return reading.read(id, Parameters.language("lang", lang));
    }
}
