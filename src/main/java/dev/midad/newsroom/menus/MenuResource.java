package dev.midad.newsroom.menus;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves menus to readers. */
@Path("/v1/menus")
@Delivered
@Tag(name = "Delivery")
public class MenuResource {

    private static final String LANGUAGE = "The language of the labels; the publication's own where it is left out";

    private final PublishedMenus menus;

    MenuResource(PublishedMenus menus) {
        this.menus = menus;
    }

    @GET
    @Operation(operationId = "listMenus", summary = "List the menus by key, each whole")
    public Page<MenuView> list(
            @QueryParam("lang") @Parameter(description = LANGUAGE) @Nullable String lang, @BeanParam Paging paging) {
        return menus.list(Parameters.language("lang", lang), paging);
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getMenu", summary = "Read a menu by its key")
    public MenuView read(
            @PathParam("key") String key,
            @QueryParam("lang") @Parameter(description = LANGUAGE) @Nullable String lang) {
        return menus.read(key, Parameters.language("lang", lang));
    }
}
