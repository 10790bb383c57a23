package dev.midad.newsroom.tags;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives tags away as the drafts that would make them again. */
@ApplicationScoped
public class ExportTags {

    private final TagRepository tags;

    ExportTags(TagRepository tags) {
        this.tags = tags;
    }

    /** The next ones by id. */
    public List<Map.Entry<UUID, TagDraft>> after(@Nullable UUID id, int most) {
        var found = id == null ? tags.find("order by id") : tags.find("id > ?1 order by id", id);
        var drafts = new ArrayList<Map.Entry<UUID, TagDraft>>();
        found.page(0, most).list().forEach(one -> drafts.add(Map.entry(one.id, TagDraft.of(one))));
        return drafts;
    }
}
