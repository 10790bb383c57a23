package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Edited;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets an editor's screen paste by the rules by which bodies are saved. */
@Path("/v1/editorial/conversions")
@RolesAllowed(Role.WRITERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class ConversionResource {

    private final ConvertBody converting;

    ConversionResource(ConvertBody converting) {
        this.converting = converting;
    }

    @POST
    @Operation(
            operationId = "convertBody",
            summary = "Turn pasted HTML or text into blocks, and say what they do not carry; nothing is saved")
    @APIResponseSchema(value = ConversionView.class, responseCode = "200", responseDescription = "The blocks")
    public ConversionView convert(@NotNull ConversionDraft draft) {
        return converting.convert(draft);
    }
}
