package dev.midad.newsroom.pictures;

/** Holds a size in pixels. */
public record Size(int width, int height) {

    /** Returns the size that lies on its side. */
    Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }
}
