package dev.midad.outlets.epub;

import dev.midad.foundation.database.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds an issue as a book, whose texts are made and whose pictures lie in the store.
 *
 * @param slug the issue's slug, under which readers keep the book
 * @param packageText the package document
 * @param files all other files
 * @param tags the cache tags of everything that it depends on
 */
record IssueBook(String slug, String packageText, List<BookFile> files, Set<String> tags) {

    private static final int BYTES_OF_ETAG = 16;

    IssueBook {
        files = List.copyOf(files);
        tags = Set.copyOf(tags);
    }

    /** Returns a strong ETag: the same content makes the same book. */
    String etag() {
        var content = files.stream().map(BookFile::fingerprint).collect(Collectors.joining("\n", packageText, ""));
        var hash = Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES_OF_ETAG)) + '"';
    }
}
