package dev.midad.newsroom.media;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Signs addresses of pictures in sizes that no preset has. */
@ApplicationScoped
class MediaSizes {

    private final MediaRepository media;
    private final MediaAddresses addresses;
    private final Drafts drafts;

    MediaSizes(MediaRepository media, MediaAddresses addresses, Drafts drafts) {
        this.media = media;
        this.addresses = addresses;
        this.drafts = drafts;
    }

    @Transactional
    AddressView address(UUID id, AddressDraft draft) {
        drafts.validated(draft);
        var medium = media.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (!medium.hasSizes()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "Only a picture has sizes.", "ليس للوسيط مقاسات إلا إن كان صورة.");
        }
        var row = MediumRow.of(medium);
        var preset = Sizes.read(draft.size(), draft.size()).orElseThrow();
        var size = MediaAddresses.sizeOf(row, preset);
        var until = addresses.end();
        return new AddressView(
                addresses.ownSize(row, draft.size(), draft.rendition(), until), size.width(), size.height(), until);
    }
}
