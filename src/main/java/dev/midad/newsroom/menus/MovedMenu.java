package dev.midad.newsroom.menus;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Holds a menu that moves from one Midad to another. */
public record MovedMenu(@NotNull String key, @NotNull List<@NotNull @Valid MenuItem> items) {}
