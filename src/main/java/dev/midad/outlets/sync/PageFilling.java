package dev.midad.outlets.sync;

import java.util.ArrayList;
import java.util.List;

/** Collects the items of one page: as many as the client asked for, fewer when they are large, but at least one. */
final class PageFilling {

    static final int MOST_BYTES = 1024 * 1024;

    private final List<byte[]> items = new ArrayList<>();
    private final int limit;
    private int bytes;
    private boolean isFull;

    PageFilling(int limit) {
        this.limit = limit;
    }

    List<byte[]> items() {
        return items;
    }

    int left() {
        return limit - items.size();
    }

    boolean isFull() {
        return isFull || left() == 0;
    }

    /** Takes the item, and returns true, unless the page would become too large with it. */
    boolean takes(byte[] item) {
        if (!items.isEmpty() && bytes + item.length > MOST_BYTES) {
            isFull = true;
            return false;
        }
        bytes += item.length;
        return items.add(item);
    }
}
