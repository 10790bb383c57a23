package dev.midad.foundation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps files in a bucket of an object store that speaks S3, which shows an object when it has all of it. The client is
 * made with the first file, since it takes a second of a start.
 */
final class S3Store implements Store {

    private static final int ATTEMPTS = 3;

    /** An upload may take as long as it would at this many bytes a second, beside what any verb may take. */
    private static final long SLOWEST = 250_000;

    private final StoreConfiguration.S3 configuration;
    private final String bucket;
    private final String prefix;
    private @Nullable S3Client client;

    S3Store(StoreConfiguration.S3 configuration) {
        this.configuration = configuration;
        this.bucket = configuration.bucket().orElseThrow();
        this.prefix = configuration
                .prefix()
                .filter(some -> !some.isEmpty())
                .map(S3Store::asFolder)
                .orElse("");
    }

    private static String asFolder(String prefix) {
        return prefix.endsWith("/") ? prefix : prefix + "/";
    }

    @Override
    public void put(String key, Path file) {
        var name = name(key);
        var size = size(file);
        asked(() -> client().putObject(
                        request -> request.bucket(bucket)
                                .key(name)
                                .contentLength(size)
                                .overrideConfiguration(
                                        lasting(configuration.timeout().plusSeconds(size / SLOWEST))),
                        RequestBody.fromFile(file)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static AwsRequestOverrideConfiguration lasting(Duration time) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(time)
                .apiCallAttemptTimeout(time)
                .build();
    }

    @Override
    public InputStream open(String key, long offset, long length) {
        var name = name(key);
        if (length <= 0) {
            return find(key).map(file -> InputStream.nullInputStream()).orElseThrow(() -> new NotStored(key));
        }
        try {
            return stretch(
                    asked(() -> client().getObject(request -> request.bucket(bucket)
                            .key(name)
                            .range("bytes=%d-%d".formatted(offset, end(offset, length))))),
                    offset,
                    length);
        } catch (StoreUnavailable failure) {
            if (status(failure) == 416) {
                return InputStream.nullInputStream();
            }
            if (isMissing(failure)) {
                throw new NotStored(key);
            }
            throw failure;
        }
    }

    /** A server may give the whole file instead of a range (RFC 9110, 14.2). */
    private static InputStream stretch(ResponseInputStream<GetObjectResponse> file, long offset, long length) {
        if (file.response().contentRange() != null) {
            return file;
        }
        try {
            file.skipNBytes(Math.min(offset, file.response().contentLength()));
            return new Stretch(file, length);
        } catch (IOException failure) {
            file.abort();
            throw new StoreUnavailable(StoreUnavailable.Reason.AWAY, failure.toString(), failure);
        }
    }

    /** Returns the last byte of the stretch. */
    private static long end(long offset, long length) {
        return length > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + length - 1;
    }

    @Override
    public Optional<StoredFile> find(String key) {
        var name = name(key);
        try {
            var known = asked(
                    () -> client().headObject(request -> request.bucket(bucket).key(name)));
            return Optional.of(new StoredFile(key, known.contentLength(), known.lastModified()));
        } catch (StoreUnavailable failure) {
            if (isMissing(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public void delete(String key) {
        var name = name(key);
        try {
            asked(() -> client().deleteObject(request -> request.bucket(bucket).key(name)));
        } catch (StoreUnavailable failure) {
            if (!isMissing(failure)) {
                throw failure;
            }
        }
    }

    @Override
    public Stream<StoredFile> list(String keys) {
        return Stream.iterate(page(keys, null), page -> page != null, page -> after(keys, page))
                .flatMap(page -> page.contents().stream())
                .filter(found -> Keys.isKey(found.key().substring(prefix.length())))
                .map(found ->
                        new StoredFile(found.key().substring(prefix.length()), found.size(), found.lastModified()));
    }

    private ListObjectsV2Response page(String keys, @Nullable String token) {
        return asked(() -> client().listObjectsV2(
                        request -> request.bucket(bucket).prefix(prefix + keys).continuationToken(token)));
    }

    private @Nullable ListObjectsV2Response after(String keys, ListObjectsV2Response page) {
        return Boolean.TRUE.equals(page.isTruncated()) ? page(keys, page.nextContinuationToken()) : null;
    }

    @Override
    public Optional<Path> local(String key) {
        Keys.require(key);
        return Optional.empty();
    }

    private String name(String key) {
        return prefix + Keys.require(key);
    }

    private synchronized S3Client client() {
        if (client == null) {
            client = connected();
        }
        return client;
    }

    private S3Client connected() {
        var builder = S3Client.builder()
                .region(Region.of(configuration.region()))
                .credentialsProvider(credentials())
                .forcePathStyle(configuration.pathStyle())
                // Servers other than Amazon's know neither the newer checksums nor bodies signed in pieces.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(configuration.connectTimeout())
                        .socketTimeout(configuration.readTimeout()))
                .overrideConfiguration(override -> override.apiCallTimeout(configuration.timeout())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
        configuration.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private AwsCredentialsProvider credentials() {
        if (configuration.accessKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                configuration.accessKey().orElseThrow(),
                configuration.secretKey().orElseThrow()));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException failure) {
            throw new StoreUnavailable(reason(failure), failure.toString(), failure);
        }
    }

    private static StoreUnavailable.Reason reason(SdkException failure) {
        if (failure instanceof S3Exception refusal) {
            return switch (refusal.statusCode()) {
                case 429 -> StoreUnavailable.Reason.SLOW;
                case 507 -> StoreUnavailable.Reason.FULL;
                default -> reason(refusal);
            };
        }
        return isSlow(failure) ? StoreUnavailable.Reason.SLOW : StoreUnavailable.Reason.AWAY;
    }

    private static StoreUnavailable.Reason reason(S3Exception refusal) {
        var code = refusal.awsErrorDetails() == null
                ? ""
                : String.valueOf(refusal.awsErrorDetails().errorCode());
        if (code.contains("Quota") || code.contains("StorageFull")) {
            return StoreUnavailable.Reason.FULL;
        }
        if (code.equals("SlowDown")) {
            return StoreUnavailable.Reason.SLOW;
        }
        return refusal.statusCode() >= 500 ? StoreUnavailable.Reason.AWAY : StoreUnavailable.Reason.REFUSED;
    }

    private static boolean isSlow(SdkException failure) {
        return failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || failure.getCause() instanceof SocketTimeoutException;
    }

    /** A bucket that is missing is no file that is missing. */
    private static boolean isMissing(StoreUnavailable failure) {
        return status(failure) == 404
                && failure.getCause() instanceof S3Exception refusal
                && (refusal.awsErrorDetails() == null
                        || !"NoSuchBucket".equals(refusal.awsErrorDetails().errorCode()));
    }

    private static int status(StoreUnavailable failure) {
        return failure.getCause() instanceof S3Exception refusal ? refusal.statusCode() : 0;
    }
}
