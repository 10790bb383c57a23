package dev.midad.outlets.search;

import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.newsroom.articles.DeskParameters;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the search over the desk's articles to editors. */
@Path("/v1/editorial/search")
@RolesAllowed(Role.READERS)
@Tag(name = "Editorial")
public class EditorialSearchResource {

    private final DeskSearch search;
    private final CurrentActor actor;

    EditorialSearchResource(DeskSearch search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
    }

    @GET
    @Operation(operationId = "searchDesk", summary = "Search what lies on the desk, drafts included, the best first")
    public Page<EditorialHit> search(
            @QueryParam("q")
                    @Parameter(
                            required = true,
                            description = "As people type it: words, \"phrases\", -exclusions, beginnings*",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 500, examples = "مكافحة الإرهاب"))
                    @Nullable
                    String q,
            @BeanParam DeskParameters filters,
            @BeanParam Paging paging) {
        return search.search(TypedQuery.required(q), filters, paging, actor.get());
    }
}
