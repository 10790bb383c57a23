package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.media.BringMedium;
import dev.midad.newsroom.media.BringMedium.Brought;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of attachments from the folder of uploads, or from where they lie on the web. It asks the old site no
 * more once twenty files in a row could not be had.
 */
final class WordPressUploads implements WordPressLibrary {

    private static final int MOST_FAILURES = 20;

    private final BringMedium media;
    private final @Nullable Path folder;
    private final boolean fetches;
    private final UUID creator;
    private int failures;

    /**
     * @param folder the folder of uploads, as the old site has it; null where there is none
     * @param fetches whether what is not in the folder is fetched from its address
     * @param creator for whom the media are made
     */
    WordPressUploads(BringMedium media, @Nullable Path folder, boolean fetches, UUID creator) {
        this.media = media;
        this.folder = folder;
        this.fetches = fetches;
        this.creator = creator;
    }

    @Override
    public Optional<WordPressMedium> take(WordPressAttachment attachment, JsonNode said) {
        var file = file(attachment);
        try {
            return Optional.of(medium(
                    attachment,
                    file.isPresent()
                            ? media.take(file.get(), file.get().getFileName().toString(), said, creator)
                            : fetched(attachment, said)));
        } catch (ProblemException refusal) {
            throw new NotTaken(reason(refusal), false);
        }
    }

    private Brought fetched(WordPressAttachment attachment, JsonNode said) {
        if (!fetches) {
            throw new NotTaken(new Message("The folder does not have it.", "ليس في المجلد."), false);
        }
        if (failures >= MOST_FAILURES) {
            throw new NotTaken(new Message("No more files are fetched.", "لا تُجلب ملفات أخرى."), true);
        }
        var address = new WordPressAddresses(attachment.url()).whole(attachment.url());
        try {
            var brought = media.fetch(address.orElse(attachment.url()), said, creator);
            failures = 0;
            return brought;
        } catch (ProblemException refusal) {
            failures++;
            throw refusal;
        }
    }

    private static WordPressMedium medium(WordPressAttachment attachment, Brought brought) {
        return new WordPressMedium(
                attachment.line(),
                attachment.number(),
                brought.id(),
                brought.kind().tag(),
                brought.isPicture(),
                attachment.file().isEmpty() ? attachment.url() : attachment.file(),
                brought.isNew() ? "created" : "unchanged");
    }

    private static Message reason(ProblemException refusal) {
        return refusal.wrongs().isEmpty()
                ? refusal.detail()
                : refusal.wrongs().get(0).detail();
    }

    /** Finds the file in the folder, under its name as it is, decoded, and with marks apart from their letters. */
    private Optional<Path> file(WordPressAttachment attachment) {
        if (folder == null) {
            return Optional.empty();
        }
        var behind = attachment.url().replaceFirst("[?#].*", "").replaceFirst(".*?/uploads/", "");
        return Stream.of(attachment.file(), behind)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.of(name, WordPressSlug.decoded(name)))
                .flatMap(name -> Stream.of(name, Normalizer.normalize(name, Normalizer.Form.NFD)))
                .distinct()
                .flatMap(name -> within(folder, name).stream())
                .findFirst();
    }

    /** Returns the file of that name, unless the name leads out of the folder. */
    private static Optional<Path> within(Path folder, String name) {
        try {
            var root = folder.toRealPath();
            var file = root.resolve(name.replaceFirst("^/+", ""));
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
