package dev.midad.newsroom.menus;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists what is amiss with a menu. */
@Schema(name = "MenuFindings", description = "What is amiss with a menu")
record MenuFindingsView(
        @Schema(required = true, description = "From top to bottom, an item before those under it")
        List<MenuFinding> findings) {}
