package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.language.text.Body;
import dev.midad.language.text.MediaInBody;
import dev.midad.newsroom.files.MediaKind;
import dev.midad.newsroom.media.Library;
import dev.midad.newsroom.media.LibraryMedium;
import dev.midad.newsroom.published.LeadUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the media that a draft uses, and reports those that are not there, or that are of another kind. */
@ApplicationScoped
class DraftMedia {

    private final Library library;

    DraftMedia(Library library) {
        this.library = library;
    }

    /** Returns the ids of the media of the lead and the body, each once, and adds what is wrong with them. */
    List<UUID> resolve(@Nullable LeadUse lead, Body body, List<Wrong> wrongs) {
        if (lead != null && lead.crop() != null && !lead.crop().fits()) {
            wrongs.add(Wrong.field(
                    "/lead/crop",
                    "outOfRange",
                    new Message("A crop lies within its picture.", "يقع القص داخل صورته.")));
        }
        var places = places(lead, body);
        var ids =
                places.values().stream().map(MediaInBody.Use::media).distinct().toList();
        var found = library.find(ids);
        places.forEach((pointer, use) -> {
            var medium = found.get(use.media());
            if (medium == null) {
                wrongs.add(Wrong.field(
                        pointer,
                        "notFound",
                        Message.of("The library has no medium %s.", "ليس في المكتبة وسيط %s.", use.media())));
            } else if (!fits(medium, use.kind())) {
                wrongs.add(Wrong.field(
                        pointer,
                        "wrongKind",
                        Message.of(
                                "The medium is of the kind %s, and cannot be shown as this.",
                                "نوع الوسيط %s، ولا يُعرض هكذا.", medium.kind().tag())));
            }
        });
        return ids;
    }

    /** Returns how the draft shows each of its media, by pointers into the draft. */
    static Map<String, MediaInBody.Use> places(@Nullable LeadUse lead, Body body) {
        var places = new LinkedHashMap<String, MediaInBody.Use>();
        if (lead != null) {
            var saysAlt = lead.alt() != null && !lead.alt().isBlank();
            places.put("/lead/media", new MediaInBody.Use(lead.media(), MediaInBody.Kind.IMAGE, saysAlt));
        }
        MediaInBody.places(body).forEach((pointer, use) -> places.put("/body" + pointer, use));
        return places;
    }

    private static boolean fits(LibraryMedium medium, MediaInBody.Kind use) {
        return switch (use) {
            case IMAGE -> medium.isPicture();
            case AUDIO -> medium.kind() == MediaKind.AUDIO;
            case VIDEO -> medium.kind() == MediaKind.VIDEO;
            case FILE -> true;
        };
    }
}
