package dev.midad.outlets.sync;

import java.util.List;

/**
 * Holds a page whose items have already been written as JSON.
 *
 * @param place how far a copy has come once it has taken the page over
 */
public record WrittenPage(List<byte[]> items, SyncPage.Info info, SyncPlace place) {

    public WrittenPage {
        items = List.copyOf(items);
    }
}
