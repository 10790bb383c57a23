package dev.midad.newsroom.pictures;

/**
 * Tells what a page may show before a picture has come.
 *
 * @param thumbHash a blurred picture of some 25 bytes, as a ThumbHash in base64
 * @param dominantColour the colour that most of the picture has, as {@code #rrggbb}
 */
public record Impression(String thumbHash, String dominantColour) {}
