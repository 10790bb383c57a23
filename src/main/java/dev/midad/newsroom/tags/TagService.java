package dev.midad.newsroom.tags;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.MergeDraft;
import dev.midad.newsroom.slugs.MergeNamed;
import dev.midad.newsroom.slugs.MoveNamed;
import dev.midad.newsroom.slugs.MovedNamed;
import dev.midad.newsroom.slugs.NamedDesk;
import dev.midad.newsroom.slugs.NamedFilter;
import dev.midad.newsroom.slugs.NamedLookUp;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes tags, brings them in, and gives them away. */
@ApplicationScoped
public class TagService {

    /** Lists the drafts and the media that have a tag. */
    private static final String USES =
            "(select article_id, tag_id from article_tag union all select media_id, tag_id from media_tag) used";

    private final NamedDesk desk;
    private final NamedLookUp lookUp;
    private final MergeNamed merging;
    private final MoveNamed move;
    private final TagConfiguration configuration;

    TagService(NamedDesk desk, NamedLookUp lookUp, MergeNamed merging, MoveNamed move, TagConfiguration configuration) {
        this.desk = desk;
        this.lookUp = lookUp;
        this.merging = merging;
        this.move = move;
        this.configuration = configuration;
    }

    @Transactional
    public TagEditorialView create(TagDraft draft) {
        return TagEditorialView.of(desk.create(Tags.KIND, draft));
    }

    /**
     * Creates a tag for an editor, or, where the house allows it, one that a writer proposes.
     *
     * @throws ProblemException {@code forbidden} for a writer where the house does not allow it
     */
    @Transactional
    TagEditorialView create(TagDraft draft, Actor actor) {
        if (actor.isEditor()) {
            return create(draft);
        }
        if (!configuration.writersPropose()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Tags are made by editors; midad.tags.writers-propose lets writers propose them.",
                    "الوسوم يضيفها المحررون، والإعداد midad.tags.writers-propose يتيح للكتّاب اقتراحها.");
        }
        return TagEditorialView.of(desk.create(Tags.proposedBy(actor.id()), draft));
    }

    /** Gives readers a tag that was only proposed; one that they have already stays as it is. */
    @Transactional
    TagEditorialView accept(UUID id, @Nullable String ifMatch) {
        return TagEditorialView.of(accepted(desk.requireLocked(Tags.KIND, id, ifMatch)));
    }

    private Tag accepted(Tag tag) {
        if (!tag.isShown()) {
            tag.accept();
            desk.accepted(Tags.KIND, tag);
        }
        return tag;
    }

    @Transactional
    TagEditorialView read(UUID id) {
        return TagEditorialView.of(desk.require(Tags.KIND, id));
    }

    @Transactional
    Page<TagEditorialView> list(@Nullable String typed, boolean proposed, Paging paging) {
        return lookUp.page(Tags.KIND, NamedFilter.ofDesk(typed, proposed), paging, tags -> TagEditorialView::of);
    }

    @Transactional
    TagEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        return TagEditorialView.of(desk.patch(Tags.KIND, id, ifMatch, patch).entity());
    }

    @Transactional
    TagEditorialView merge(UUID id, @Nullable String ifMatch, MergeDraft draft) {
        return TagEditorialView.of(accepted(merging.merge(Tags.KIND, id, ifMatch, draft)));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        desk.delete(Tags.KIND, id, ifMatch, USES);
    }

    /** Brings in a tag of another Midad or of a file; the same again changes nothing. */
    @Transactional
    public Imported bring(MovedNamed<TagDraft> moved) {
        return move.bring(Tags.KIND, moved);
    }

    /** Returns the next tags in the order of their ids, as the drafts that would make them again. */
    public List<Map.Entry<UUID, TagDraft>> after(@Nullable UUID id, int most) {
        return move.after(Tags.KIND, id, most);
    }
}
