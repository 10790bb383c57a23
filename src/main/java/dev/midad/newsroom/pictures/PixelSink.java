package dev.midad.newsroom.pictures;

/** Takes the rows of a picture while it is decoded, so that it is never held whole. */
interface PixelSink {

    /** Says what the rows will hold, before the first one. */
    void begin(Layout layout);

    /**
     * Takes a row; rows come from the top, each once.
     *
     * @param samples the bytes of the row, which the decoder uses again
     */
    void row(int y, byte[] samples);
}
