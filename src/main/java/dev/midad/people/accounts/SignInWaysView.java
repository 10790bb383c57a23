package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says how people can sign in here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SignInWays", description = "How people can sign in here")
record SignInWaysView(
        @Schema(
                description =
                        "Where a browser goes to sign in at the OpenID Connect issuer; absent where none is set up",
                examples = IssuerSignInResource.PATH)
        @Nullable
        String openIdConnect) {}
