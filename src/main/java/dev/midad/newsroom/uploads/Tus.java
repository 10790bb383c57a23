package dev.midad.newsroom.uploads;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes headers as tus 1.0.0 has them (https://tus.io/protocols/resumable-upload). */
final class Tus {

    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination";
    static final String ALGORITHMS = "sha1,sha256";

    static final String BYTES = "application/offset+octet-stream";

    static final String RESUMABLE = "Tus-Resumable";
    static final String SPOKEN = "Tus-Version";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    static final String CHECKSUM = "Upload-Checksum";
    /** Belongs to Midad and not to tus: the address of the medium that the file has become. */
    static final String MEDIUM = "Midad-Medium";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Tus() {}

    /** @throws ProblemException {@code tus-version-unsupported} where the client speaks another version, or does not say */
    static void requireVersion(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw ProblemException.of(
                            ProblemType.TUS_VERSION_UNSUPPORTED,
                            "Send Tus-Resumable: %s.",
                            "أرسل الحقل Tus-Resumable: %s.",
                            VERSION)
                    .with(SPOKEN, VERSION);
        }
    }

    /** @throws ProblemException {@code malformed-request} where the header is missing or no whole number */
    static long number(String name, @Nullable String header) {
        if (header == null || !NUMBER.matcher(header).matches()) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_REQUEST,
                    "%s must be sent, and be a whole number.",
                    "يلزم الحقل %s وقيمته عدد صحيح.",
                    name);
        }
        return Long.parseLong(header);
    }

    /** Returns an answer that says how far the upload has come. */
    static Response.ResponseBuilder standing(Response.ResponseBuilder answer, UploadView upload) {
        answer.header(OFFSET, upload.offset()).header(EXPIRES, date(upload.expiresAt()));
        return upload.medium() == null ? answer : answer.header(MEDIUM, "/v1/editorial/media/" + upload.medium());
    }

    private static String date(Instant time) {
        return DATE.format(time);
    }
}
