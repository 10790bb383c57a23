package dev.midad.newsroom.pictures;

/** Names what the bytes of a pixel are. */
enum Layout {
    RGB(3),
    /** The colours are not multiplied by the opacity. */
    RGBA(4),
    /** 0 is no ink. */
    CMYK(4);

    private final int channels;

    Layout(int channels) {
        this.channels = channels;
    }

    int channels() {
        return channels;
    }
}
