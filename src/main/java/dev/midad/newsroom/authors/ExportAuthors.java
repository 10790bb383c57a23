package dev.midad.newsroom.authors;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives authors away as the drafts that would make them again. */
@ApplicationScoped
public class ExportAuthors {

    private final AuthorRepository authors;

    ExportAuthors(AuthorRepository authors) {
        this.authors = authors;
    }

    /** The next ones by id. */
    public List<Map.Entry<UUID, AuthorDraft>> after(@Nullable UUID id, int most) {
        var found = id == null ? authors.find("order by id") : authors.find("id > ?1 order by id", id);
        var drafts = new ArrayList<Map.Entry<UUID, AuthorDraft>>();
        found.page(0, most).list().forEach(one -> drafts.add(Map.entry(one.id, AuthorDraft.of(one))));
        return drafts;
    }
}
