package dev.midad.newsroom.pictures;

/** Says how a picture is decoded, and how much memory that takes. */
enum Decoding {
    /** Row by row, nothing kept. */
    ROWS(0),
    /** A progressive JPEG, whose coefficients the decoder keeps: two bytes each, three a pixel at worst. */
    SCANS(6),
    /** A JPEG for print, decoded as it is stored. */
    INK(4),
    /** A picture with eight bits a channel, decoded whole. */
    WHOLE(4),
    /** A picture with sixteen bits a channel, decoded whole. */
    WHOLE_DEEP(8),
    /** A WebP, which the decoder holds once for itself and once for us. */
    NATIVE(8);

    private final int bytesPerPixel;

    Decoding(int bytesPerPixel) {
        this.bytesPerPixel = bytesPerPixel;
    }

    int bytesPerPixel() {
        return bytesPerPixel;
    }
}
