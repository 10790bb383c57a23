package dev.midad.newsroom.files;

/** Tells where a picture was taken, in degrees (WGS 84); it may be somebody's home, so only editors may see it. */
public record GeoPoint(double latitude, double longitude) {}
