package dev.midad.newsroom.issuedesk;

import dev.midad.newsroom.issues.IssueItem;
import dev.midad.newsroom.issues.IssueSection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds one line of the contents and where in the draft it stands. */
record IssueLine(String pointer, IssueItem item) {

    static List<IssueLine> of(List<IssueSection> contents) {
        var lines = new ArrayList<IssueLine>();
        for (var part = 0; part < contents.size(); part++) {
            var items = contents.get(part).lines();
            for (var place = 0; place < items.size(); place++) {
                lines.add(new IssueLine("/contents/" + part + "/items/" + place, items.get(place)));
            }
        }
        return lines;
    }

    UUID article() {
        return UUID.fromString(item.article());
    }
}
