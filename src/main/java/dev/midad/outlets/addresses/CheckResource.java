package dev.midad.outlets.addresses;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.SentText;
import dev.midad.newsroom.redirects.SitePath;
import dev.midad.people.access.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells editors what those who follow the addresses of an old site would find. */
@Path("/v1/editorial/redirects/check")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Blocking
@Tag(name = "Editorial")
public class CheckResource {

    private static final int GROUP = 100;

    private final Resolver resolver;

    CheckResource(Resolver resolver) {
        this.resolver = resolver;
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML})
    @Operation(
            operationId = "checkAddresses",
            summary = "Tell, address by address, what an old site's addresses lead to",
            description =
                    "Takes a sitemap, or one address a line in UTF-8, and at most 50,000 of them. Nothing is written, and no use of a redirect is counted.")
    public AddressReport check(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.TEXT_PLAIN,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        examples = "https://old.example/2013/05/old-name\\n")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_XML,
                                        schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull
                    byte[] body) {
        // A request without a body names no media type.
        var isXml = type != null && MediaType.valueOf(type).isCompatible(MediaType.APPLICATION_XML_TYPE);
        var addresses = isXml ? AddressList.ofSitemap(body) : AddressList.ofLines(SentText.of(body, type));
        var checked = new ArrayList<AddressReport.CheckedAddress>();
        for (var from = 0; from < addresses.size(); from += GROUP) {
            check(addresses.subList(from, Math.min(from + GROUP, addresses.size())), checked);
        }
        return AddressReport.of(checked);
    }

    private void check(List<String> addresses, List<AddressReport.CheckedAddress> checked) {
        var found = resolver.resolveAll(addresses.stream().map(SitePath::of).toList());
        for (var place = 0; place < addresses.size(); place++) {
            checked.add(AddressReport.CheckedAddress.of(
                    addresses.get(place), found.get(place).map(Resolved::view)));
        }
    }
}
