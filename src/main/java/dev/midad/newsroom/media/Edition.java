package dev.midad.newsroom.media;

import dev.midad.foundation.database.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;

/** Names what readers get of a medium by a short hash of everything that changes its bytes. */
final class Edition {

    private static final int LENGTH = 6;

    private Edition() {}

    static String of(Medium medium) {
        var said = String.join(
                "\u001f",
                medium.hash(),
                String.valueOf(medium.focalX),
                String.valueOf(medium.focalY),
                new TreeMap<>(medium.crops).toString(),
                String.valueOf(medium.credit),
                String.valueOf(medium.copyright));
        return HexFormat.of().formatHex(Digests.sha256(said.getBytes(StandardCharsets.UTF_8)), 0, LENGTH);
    }
}
