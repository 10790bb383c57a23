package dev.midad.newsroom.articles;

import dev.midad.language.text.Body;
import dev.midad.language.text.Finding;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a draft whose references have been found and whose body has been read.
 *
 * @param media the media of the lead and the body, each once
 * @param names what is shown of the section, the authors and the tags
 * @param notes what of the body could not be kept as it was sent
 */
record ResolvedDraft(
        String lang,
        List<Byline> bylines,
        @Nullable UUID sectionId,
        List<UUID> tagIds,
        NamesInArticle names,
        List<UUID> media,
        Body body,
        List<Finding> notes) {

    ResolvedDraft {
        bylines = List.copyOf(bylines);
        tagIds = List.copyOf(tagIds);
        media = List.copyOf(media);
        notes = List.copyOf(notes);
    }
}
