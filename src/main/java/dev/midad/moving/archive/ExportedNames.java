package dev.midad.moving.archive;

import dev.midad.newsroom.authors.AuthorDraft;
import dev.midad.newsroom.authors.AuthorService;
import dev.midad.newsroom.publication.MovePublication;
import dev.midad.newsroom.publication.PublicationDraft;
import dev.midad.newsroom.sections.SectionDraft;
import dev.midad.newsroom.sections.SectionService;
import dev.midad.newsroom.slugs.FormerSlugs;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.tags.TagDraft;
import dev.midad.newsroom.tags.TagService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an export the publication and all that has a name and a slug, with the slugs that it had before. */
@ApplicationScoped
class ExportedNames {

    private final MovePublication publication;
    private final SectionService sections;
    private final AuthorService authors;
    private final TagService tags;
    private final FormerSlugs slugs;

    ExportedNames(
            MovePublication publication,
            SectionService sections,
            AuthorService authors,
            TagService tags,
            FormerSlugs slugs) {
        this.publication = publication;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.slugs = slugs;
    }

    PublicationDraft publication() {
        return publication.draft();
    }

    /** Returns all sections, each after the one that it lies under. */
    List<Map.Entry<UUID, SectionDraft>> sections() {
        return sections.all();
    }

    List<Map.Entry<UUID, AuthorDraft>> authorsAfter(@Nullable UUID id, int most) {
        return authors.after(id, most);
    }

    List<Map.Entry<UUID, TagDraft>> tagsAfter(@Nullable UUID id, int most) {
        return tags.after(id, most);
    }

    /** Returns the slugs that lead to a holder, without the present one. */
    List<String> formerSlugs(SlugKind kind, UUID holder, String present) {
        return slugs.list(kind, holder).stream()
                .filter(slug -> !slug.equals(present))
                .toList();
    }
}
