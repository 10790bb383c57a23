package dev.midad.people.accounts;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells everybody who works here who their colleagues are. E-mails and roles only administrators see. */
@Path("/v1/editorial/people")
@RolesAllowed({Role.READERS, Role.MODERATORS})
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class PeopleResource {

    private final UserService users;

    PeopleResource(UserService users) {
        this.users = users;
    }

    @GET
    @Operation(operationId = "listPeople", summary = "List who works here, in the order of their names")
    public Page<PersonView> list(
            @QueryParam("q")
                    @Parameter(
                            description = "The beginnings of words of the name",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @Nullable
                    String q,
            @QueryParam("active")
                    @Parameter(
                            description = "`false`: those who left",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    @Nullable
                    String active,
            @BeanParam Paging paging) {
        return users.people(Parameters.typed("q", q), active == null || Parameters.flag("active", active), paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPerson", summary = "Read who a colleague is, also one who left")
    public PersonView read(@PathParam("id") UUID id) {
        return users.person(id);
    }
}
