package dev.midad.newsroom.pictures;

/** Names a part of a picture in whole pixels. */
record Area(int x, int y, int width, int height) {}
