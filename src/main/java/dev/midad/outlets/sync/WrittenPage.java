package dev.midad.outlets.sync;

import java.util.List;

/**
 * A page whose items are written already: each is JSON.
 *
 * @param place how far a copy has come with it
 */
public record WrittenPage(List<byte[]> items, SyncPage.Info info, SyncPlace place) {

    public WrittenPage {
        items = List.copyOf(items);
    }
}
