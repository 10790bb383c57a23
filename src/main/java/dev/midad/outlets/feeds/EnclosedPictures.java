package dev.midad.outlets.feeds;

import dev.midad.newsroom.media.MadePictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Gives the pictures of a feed the files that it encloses with their lengths. */
@ApplicationScoped
class EnclosedPictures {

    private final MadePictures files;

    EnclosedPictures(MadePictures files) {
        this.files = files;
    }

    /** Returns the same feed with the files of its pictures; the caller has no transaction. */
    Feed in(Feed feed) {
        var made = files.of(feed.entries().stream()
                .map(FeedEntry::picture)
                .flatMap(Stream::ofNullable)
                .map(LeadPicture::url)
                .toList());
        return made.isEmpty()
                ? feed
                : feed.with(feed.entries().stream()
                        .map(entry -> {
                            var picture = entry.picture();
                            return picture == null
                                    ? entry
                                    : entry.with(picture.with(made.get(picture.url())), entry.recording());
                        })
                        .toList());
    }
}
