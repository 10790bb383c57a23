package dev.midad.newsroom.uploads;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one request sends of an upload.
 *
 * @param declared how many bytes the request says that it has; negative where it does not say
 */
record UploadBody(
        InputStream bytes, long declared, @Nullable UploadChecksum checksum) {}
