package dev.midad.moving.sample;

import dev.midad.newsroom.articles.ArticleDraft;
import dev.midad.newsroom.menus.MovedMenu;
import java.util.List;

/** Holds pages such as «من نحن», and the menu that leads to them. */
record SamplePages(List<ArticleDraft> pages, MovedMenu menu) {}
