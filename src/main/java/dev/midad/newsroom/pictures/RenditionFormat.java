package dev.midad.newsroom.pictures;

/** Names the formats in which pictures are rendered. */
public enum RenditionFormat {
    WEBP("image/webp", "webp"),
    JPEG("image/jpeg", "jpg"),
    AVIF("image/avif", "avif");

    private final String mediaType;
    private final String extension;

    RenditionFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
