package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells why content is gone. An article that readers never had is left out, and so are its comments. */
final class GoneContent {

    /** Holds the kinds of which readers may never have had what the log tells of. */
    private static final Set<ContentKind> NOT_TOLD_AS_GONE =
            EnumSet.of(ContentKind.DRAFT, ContentKind.SUBMISSION, ContentKind.MEDIA);

    private final Map<ContentRef, ContentRef> missing;

    private GoneContent(Map<ContentRef, ContentRef> missing) {
        this.missing = missing;
    }

    /**
     * @param there what readers have of what was asked for
     * @param commentedOn by comment, the articles of the comments that are shown wherever their articles are
     */
    static GoneContent of(Set<ContentRef> asked, Set<ContentRef> there, Map<UUID, UUID> commentedOn) {
        return new GoneContent(asked.stream()
                .filter(ref -> !there.contains(ref) && !NOT_TOLD_AS_GONE.contains(ref.kind()))
                .collect(Collectors.toMap(Function.identity(), ref -> decisive(ref, commentedOn))));
    }

    /** Returns the content whose log entries tell why the missing content is gone. */
    Set<ContentRef> decisive() {
        return Set.copyOf(missing.values());
    }

    /** Returns what is to be told as gone. */
    Map<ContentRef, Standing> told(Map<ContentRef, GoneReason> reasons) {
        return missing.entrySet().stream()
                .flatMap(entry -> gone(
                        entry.getKey(),
                        reasons.get(entry.getValue()),
                        entry.getValue().kind()))
                .collect(Collectors.toMap(Standing::ref, Function.identity()));
    }

    /** Returns the article of a shown comment, else the content itself. */
    private static ContentRef decisive(ContentRef ref, Map<UUID, UUID> commentedOn) {
        var article = ref.kind() == ContentKind.COMMENT ? commentedOn.get(ref.id()) : null;
        return article == null ? ref : new ContentRef(ContentKind.ARTICLE, article);
    }

    private static Stream<Standing> gone(ContentRef ref, @Nullable GoneReason reason, ContentKind decisive) {
        return reason == null && decisive == ContentKind.ARTICLE
                ? Stream.empty()
                : Stream.of(Standing.gone(ref, Objects.requireNonNullElse(reason, GoneReason.DELETED)));
    }
}
