package dev.midad.newsroom.sections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives sections away as the drafts that would make them again. */
@ApplicationScoped
public class ExportSections {

    private final SectionRepository sections;

    ExportSections(SectionRepository sections) {
        this.sections = sections;
    }

    /** All of them, each behind the one that it lies under. */
    public List<Map.Entry<UUID, SectionDraft>> all() {
        var drafts = new ArrayList<Map.Entry<UUID, SectionDraft>>();
        sections.listTree(null, null, Integer.MAX_VALUE)
                .forEach(row -> drafts.add(Map.entry(row.section().id, SectionDraft.of(row.section()))));
        return drafts;
    }
}
