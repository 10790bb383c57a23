package dev.midad.newsroom.frontdesk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists what is amiss with a front. */
@Schema(name = "FrontFindings", description = "What is amiss with a front, as the desk has it")
public record FrontFindingsView(
        @Schema(required = true, description = "From top to bottom")
        List<FrontFinding> findings) {}
