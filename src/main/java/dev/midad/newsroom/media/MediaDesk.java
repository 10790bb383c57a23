package dev.midad.newsroom.media;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows the library to the desk. */
@ApplicationScoped
class MediaDesk {

    private final MediaRepository media;
    private final MediaViews views;
    private final Tags tags;
    private final Cursors cursors;
    private final CurrentActor actors;

    MediaDesk(MediaRepository media, MediaViews views, Tags tags, Cursors cursors, CurrentActor actors) {
        this.media = media;
        this.views = views;
        this.tags = tags;
        this.cursors = cursors;
        this.actors = actors;
    }

    @Transactional
    MediaEditorialView read(UUID id) {
        return views.of(media.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Page<MediaEditorialView> list(MediaListParameters parameters, Paging paging) {
        var query = MediaQuery.of(parameters, tags, actors.get().id());
        var fingerprint = query.fingerprint();
        var rows = media.list(query.after(cursors.read(fingerprint, paging.cursor())), paging.limit() + 1);
        var named = views.named(rows);
        return Page.of(
                rows,
                paging.limit(),
                named,
                last -> cursors.write(fingerprint, List.of(last.createdAt.toString(), last.id.toString())),
                paging.count() ? media.count(query) : null);
    }
}
