package dev.midad.newsroom.publication;

import dev.midad.foundation.web.Delivered;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the publication to readers. */
@Path("/v1/publication")
@Delivered
@Tag(name = "Delivery")
public class PublicationResource {

    private final Publications publications;

    PublicationResource(Publications publications) {
        this.publications = publications;
    }

    @GET
    @Operation(operationId = "getPublication", summary = "Read the publication, with its masthead")
    public PublicationView read() {
        return publications.read();
    }
}
