package dev.midad.newsroom.pictures;

/**
 * Tells what a picture is before it is decoded.
 *
 * @param width pixels from left to right as the picture is seen, after the orientation of its EXIF data
 * @param height pixels from top to bottom as the picture is seen
 * @param animated whether it holds more than one frame
 */
public record PictureHeader(PictureFormat format, int width, int height, boolean animated) {}
