package dev.midad.newsroom.authors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.MergeDraft;
import dev.midad.newsroom.slugs.MergeNamed;
import dev.midad.newsroom.slugs.MoveNamed;
import dev.midad.newsroom.slugs.MovedNamed;
import dev.midad.newsroom.slugs.NamedDesk;
import dev.midad.newsroom.slugs.NamedFilter;
import dev.midad.newsroom.slugs.NamedLookUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes authors, brings them in, and gives them away. */
@ApplicationScoped
public class AuthorService {

    private final NamedDesk desk;
    private final NamedLookUp lookUp;
    private final MergeNamed merging;
    private final MoveNamed move;

    AuthorService(NamedDesk desk, NamedLookUp lookUp, MergeNamed merging, MoveNamed move) {
        this.desk = desk;
        this.lookUp = lookUp;
        this.merging = merging;
        this.move = move;
    }

    @Transactional
    public AuthorEditorialView create(AuthorDraft draft) {
        return AuthorEditorialView.of(desk.create(Authors.KIND, draft));
    }

    @Transactional
    AuthorEditorialView read(UUID id) {
        return AuthorEditorialView.of(desk.require(Authors.KIND, id));
    }

    @Transactional
    Page<AuthorEditorialView> list(@Nullable String typed, Paging paging) {
        return lookUp.page(Authors.KIND, NamedFilter.ofDesk(typed, false), paging, authors -> AuthorEditorialView::of);
    }

    @Transactional
    AuthorEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        return AuthorEditorialView.of(
                desk.patch(Authors.KIND, id, ifMatch, patch).entity());
    }

    @Transactional
    AuthorEditorialView merge(UUID id, @Nullable String ifMatch, MergeDraft draft) {
        return AuthorEditorialView.of(merging.merge(Authors.KIND, id, ifMatch, draft));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        desk.delete(Authors.KIND, id, ifMatch, "article_byline");
    }

    /** Brings in an author of another Midad or of a file; the same again changes nothing. */
    @Transactional
    public Imported bring(MovedNamed<AuthorDraft> moved) {
        return move.bring(Authors.KIND, moved);
    }

    /** Returns the next authors in the order of their ids, as the drafts that would make them again. */
    public List<Map.Entry<UUID, AuthorDraft>> after(@Nullable UUID id, int most) {
        return move.after(Authors.KIND, id, most);
    }
}
