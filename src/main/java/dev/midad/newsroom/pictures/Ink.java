package dev.midad.newsroom.pictures;

/** Names how a JPEG for print stores its four inks. */
enum Ink {
    /** 0 is no ink. */
    PLAIN {
        @Override
        void make(byte[] row) {
            // The row is as it should be.
        }
    },

    /** 0 is full ink, as programs of Adobe write it. */
    INVERTED {
        @Override
        void make(byte[] row) {
            for (var i = 0; i < row.length; i++) {
                row[i] = (byte) ~row[i];
            }
        }
    },

    /** Three inks as lightness and two differences of colour, and black inverted. */
    YCCK {
        @Override
        void make(byte[] row) {
            for (var i = 0; i < row.length; i += 4) {
                var y = row[i] & 0xff;
                var blue = (row[i + 1] & 0xff) - 128;
                var red = (row[i + 2] & 0xff) - 128;
                row[i] = limited(y + 1.402 * red);
                row[i + 1] = limited(y - 0.344136 * blue - 0.714136 * red);
                row[i + 2] = limited(y + 1.772 * blue);
                row[i + 3] = (byte) ~row[i + 3];
            }
        }
    };

    /** Turns a stored row into one whose 0 is no ink. */
    abstract void make(byte[] row);

    private static byte limited(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
